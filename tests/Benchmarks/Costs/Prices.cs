using System.Text.Json;
using FollowUp.Tests.Deployment;

namespace FollowUp.Benchmarks.Costs;

/// <summary>List prices, and what is assumed where a service charges for time or size: prices.json has both with their sources.</summary>
internal sealed class Prices
{
    private readonly JsonElement file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Costs", "prices.json"))).RootElement;

    public string Currency => $"{file.GetProperty("currency").GetString()}, {file.GetProperty("on").GetString()}";

    public double Assumed(string name) => file.GetProperty("assumed").GetProperty(name).GetDouble();

    public double Emails(double messages) => messages * (Each("email") + Assumed("megabytesAMessage") * Each("emailMegabyte"));

    /// <summary>Everything but the e-mails themselves.</summary>
    public double Around(StepCalls step) =>
        step.Table * Each("table") + step.Queue * Each("queue") + step.BlobReads * Each("blobRead") + step.BlobWrites * Each("blobWrite")
        + Runs(step.Executions);

    public double Events(double messages) => messages * 2 * Each("event");

    public double Runs(double executions) =>
        executions * (Each("execution") + Assumed("gigabytesAnInstance") * Assumed("secondsAnExecution") * Each("gigabyteSecond"));

    private double Each(string name) => file.GetProperty("prices").GetProperty(name).GetProperty("each").GetDouble();
}
