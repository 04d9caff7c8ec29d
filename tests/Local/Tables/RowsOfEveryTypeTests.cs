using Azure.Data.Tables;

namespace FollowUp.Tests.Local.Tables;

public sealed class RowsOfEveryTypeTests
{
    private static readonly DateTimeOffset Summer = new(2026, 7, 1, 12, 30, 15, 123, 456, TimeSpan.FromHours(1));

    [Fact]
    public async Task A_class_comes_back_as_it_was()
    {
        var table = await NewTable.CreateAsync();
        var answer = new Answer
        {
            Text = "it's \"quoted\", ü, 😀, <b> \u2028 {braces}\r\n",
            Agreed = true,
            Count = int.MinValue,
            Large = long.MaxValue,
            Share = 0.1,
            Id = Guid.NewGuid(),
            Moment = Summer.UtcDateTime,
            OpenedOn = Summer,
            Bytes = [0, 127, 255],
            Data = BinaryData.FromBytes(new byte[] { 1, 2 }),
            Day = DayOfWeek.Friday,
            MaybeCount = 0,
            MaybeClosedOn = Summer,
            MaybeDay = DayOfWeek.Sunday,
            NamedOtherwise = "n",
        };

        await table.AddEntityAsync(answer);
        var read = (await table.GetEntityAsync<Answer>("p", "r")).Value;

        Assert.Equal((answer.Text, answer.Agreed, answer.Count, answer.Large), (read.Text, read.Agreed, read.Count, read.Large));
        Assert.Equal((answer.Share, answer.Id, answer.Moment, answer.OpenedOn), (read.Share, read.Id, read.Moment, read.OpenedOn));
        Assert.Equal((DayOfWeek.Friday, DayOfWeek.Sunday, "n"), (read.Day, read.MaybeDay, read.NamedOtherwise));
        Assert.Equal((0, Summer), (read.MaybeCount, read.MaybeClosedOn));
        Assert.Equal(answer.Bytes, read.Bytes);
        Assert.Equal(answer.Data.ToArray(), read.Data!.ToArray());
        Assert.Equal(DateTimeKind.Utc, read.Moment.Kind);
        Assert.Equal(TimeSpan.Zero, read.OpenedOn.Offset);
    }

    [Fact]
    public async Task A_dictionary_gets_each_value_back_in_its_type()
    {
        var table = await NewTable.CreateAsync();
        var id = Guid.NewGuid();
        await table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Text"] = "t",
            ["Agreed"] = false,
            ["Count"] = 7,
            ["Large"] = 7L,
            ["Share"] = 7.0,
            ["Id"] = id,
            ["OpenedOn"] = Summer,
            ["Bytes"] = new byte[] { 9 },
        });

        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(("t", false, 7, 7L), (read["Text"], read["Agreed"], read["Count"], read["Large"]));
        Assert.Equal((7.0, id, Summer), (read["Share"], read["Id"], read["OpenedOn"]));
        Assert.Equal([9], read.GetBinary("Bytes"));
        Assert.Equal([9], read.GetBinaryData("Bytes")!.ToArray());
        Assert.Equal(Summer.UtcDateTime, read.GetDateTime("OpenedOn"));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.MaxValue)]
    [InlineData(5.0)]
    public async Task A_double_stays_a_double(double share)
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new Answer { Share = share });

        Assert.Equal(share, (await table.GetEntityAsync<Answer>("p", "r")).Value.Share);
        Assert.Equal(share, (await table.GetEntityAsync<TableEntity>("p", "r")).Value["Share"]);
    }

    [Fact]
    public async Task What_is_null_or_ignored_is_not_stored()
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new Answer { Ignored = "i" });

        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.DoesNotContain("Text", read.Keys);
        Assert.DoesNotContain("MaybeCount", read.Keys);
        Assert.DoesNotContain("Ignored", read.Keys);
        Assert.Null(read.GetString("Text"));
        Assert.Null(read.GetInt32("MaybeCount"));
    }

    [Fact]
    public async Task An_enum_is_stored_by_its_name()
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new Answer { Day = DayOfWeek.Monday });

        Assert.Equal("Monday", (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("Day"));
    }

    [Fact]
    public async Task The_time_of_writing_and_the_version_are_the_services()
    {
        var table = await NewTable.CreateAsync();
        var response = await table.AddEntityAsync(new Answer { Timestamp = DateTimeOffset.UnixEpoch });

        var read = (await table.GetEntityAsync<Answer>("p", "r")).Value;
        var dictionary = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(response.Headers.ETag, read.ETag);
        Assert.Equal(response.Headers.ETag, dictionary.ETag);
        Assert.InRange(read.Timestamp!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        Assert.Equal(read.Timestamp, dictionary.Timestamp);
    }

    [Fact]
    public async Task A_local_time_is_refused_rather_than_guessed()
    {
        var table = await NewTable.CreateAsync();
        var answer = new Answer { Moment = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Local) };

        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(answer));
    }

    [Fact]
    public void A_dictionary_gives_no_value_as_another_type()
    {
        var row = new TableEntity("p", "r") { ["Count"] = 7 };

        Assert.Throws<InvalidOperationException>(() => row.GetString("Count"));
        Assert.Throws<InvalidOperationException>(() => row.GetInt64("Count"));
    }

    [Fact]
    public void A_long_stays_one_when_an_int_is_put_in_its_place()
    {
        var row = new TableEntity("p", "r") { ["Large"] = 7L, ["Share"] = 0.5 };

        row["Large"] = 8;
        row["Share"] = 1;

        Assert.Equal((8L, 1.0), (row["Large"], row["Share"]));
    }
}
