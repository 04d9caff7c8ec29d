using Azure.Data.Tables;

namespace FollowUp.Tests.Local.Tables;

public sealed class FiltersTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 13, 0, 0, TimeSpan.FromHours(1));
    private static readonly Guid Id = new("6f9619ff-8b86-d011-b42d-00cf4fc964ff");

    public static TheoryData<FormattableString, string> Literals => new()
    {
        { $"A eq {"it's"}", "A eq 'it''s'" },
        { $"A eq {"' or '1' eq '1"}", "A eq ''' or ''1'' eq ''1'" },
        { $"A eq {true} or A eq {false}", "A eq true or A eq false" },
        { $"A eq {5}", "A eq 5" },
        { $"A eq {5L}", "A eq 5L" },
        { $"A lt {1.5}", "A lt 1.5" },
        { $"A eq {Id}", "A eq guid'6f9619ff-8b86-d011-b42d-00cf4fc964ff'" },
        { $"A ge {Noon}", "A ge datetime'2026-07-01T12:00:00Z'" },
        { $"A ge {Noon.UtcDateTime}", "A ge datetime'2026-07-01T12:00:00Z'" },
        { $"A eq {new byte[] { 0x0A, 0xFF }}", "A eq X'0AFF'" },
        { $"A eq {BinaryData.FromBytes(new byte[] { 0x10 })}", "A eq X'10'" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_value_is_written_as_its_type_asks(FormattableString filter, string expected) =>
        Assert.Equal(expected, TableClient.CreateQueryFilter(filter));

    [Fact]
    public void A_value_without_a_literal_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new Version()}"));

    public static TheoryData<FormattableString> Matches => new()
    {
        $"PartitionKey eq {"it's"} and RowKey ge {"a"} and RowKey lt {"b"}",
        $"Agreed eq {true}",
        $"Count eq {5}",
        $"Large eq {5_000_000_000}",
        $"Share gt {0.25} and Share lt {0.75}",
        $"Id eq {Id}",
        $"OpenedOn eq {Noon}",
        $"Bytes eq {new byte[] { 0x0A, 0xFF }}",
        $"Text eq {"wholly 'new'"}",
    };

    [Theory]
    [MemberData(nameof(Matches))]
    public async Task The_service_finds_the_row_by_each_type(FormattableString filter)
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "other") { ["Agreed"] = false });
        await table.AddEntityAsync(new Answer
        {
            PartitionKey = "it's",
            RowKey = "a1",
            Agreed = true,
            Count = 5,
            Large = 5_000_000_000,
            Share = 0.5,
            Id = Id,
            OpenedOn = Noon,
            Bytes = [0x0A, 0xFF],
            Text = "wholly 'new'",
        });

        var rows = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(filter)).ToListAsync();

        Assert.Equal("a1", Assert.Single(rows).RowKey);
    }
}
