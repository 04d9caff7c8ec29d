using FollowUp.Local.Launcher;
using FollowUp.Programmes;

namespace FollowUp.Tests.Programmes;

public sealed class UndecidedCheckTests
{
    [Theory]
    [InlineData("cells: [{ label: Some, options: [lasting, modest] }, { label: Little or no impact, options: [minimal] }, { label: Not sure, options: [unsure] }]", true)]
    [InlineData("cells: [{ label: Some, options: [lasting, modest] }, { label: Little or not sure, options: [minimal, unsure] }]", false)]
    public void Not_sure_stands_alone_until_the_last_grouping(string grouping, bool isAccepted)
    {
        const string Each = "- { label: Not sure, options: [unsure] }\n";
        var place = Sample.Yaml.IndexOf(Each, StringComparison.Ordinal) + Each.Length;

        var file = ProgrammeFile.Read(Sample.Yaml.Insert(place, $"              - {grouping}\n"));

        Assert.Equal(isAccepted, file.Faults.Count == 0);
        Assert.All(file.Faults, fault => Assert.Contains("grouping 2 joins `unsure` with other options", fault.Message, StringComparison.Ordinal));
    }
}
