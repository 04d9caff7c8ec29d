namespace FollowUp.Programmes;

/// <summary>What a reading of a <c>programme.yaml</c> notes on the way: its faults, and on which line each part of the programme stands.</summary>
internal sealed class ReadingNotes
{
    private readonly Dictionary<object, long> lines = new(ReferenceEqualityComparer.Instance);
    private readonly List<ProgrammeFault> faults = [];

    public IReadOnlyList<ProgrammeFault> Faults => [.. faults.OrderBy(fault => fault.Line)];

    public void Place(object part, long line) => lines[part] = line;

    public void Refuse(long line, string message) => faults.Add(new(line, message));

    /// <param name="part">One that was read; what stands nowhere in the file is refused on its first line.</param>
    public void RefusePart(object part, string message) => Refuse(lines.GetValueOrDefault(part, 1), message);
}
