namespace FollowUp.Tests.Deployment;

/// <summary>What one step of the pipeline asks of the services, for so many people.</summary>
/// <param name="Queue">With the put, get and delete of each message, which the platform makes for a trigger.</param>
/// <param name="Executions">Function runs beside those of the timers.</param>
public sealed record StepCalls(string Step, double Table, double BlobReads, double BlobWrites, double Queue, double Emails, double Executions)
{
    /// <summary>For other numbers of people: a straight line through two counts.</summary>
    public static StepCalls Line(StepCalls few, StepCalls many, double share) => new(
        few.Step,
        Line(few.Table, many.Table, share),
        Line(few.BlobReads, many.BlobReads, share),
        Line(few.BlobWrites, many.BlobWrites, share),
        Line(few.Queue, many.Queue, share),
        Line(few.Emails, many.Emails, share),
        Line(few.Executions, many.Executions, share));

    public StepCalls Times(double times) => new(Step, Table * times, BlobReads * times, BlobWrites * times, Queue * times, Emails * times, Executions * times);

    private static double Line(double few, double many, double share) => Math.Round(few + (many - few) * share);
}
