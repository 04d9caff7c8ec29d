namespace FollowUp.Local.Mailbox.Mails;

/// <summary>All mails, in the order in which they came, and the operations that brought them.</summary>
internal sealed class MailStore
{
    private readonly Lock gate = new();
    private readonly MailFolder? folder;
    private readonly List<Mail> mails;
    private readonly HashSet<Guid> operations;

    /// <param name="folder">Where the mails outlive the process; null keeps them in memory.</param>
    public MailStore(MailFolder? folder)
    {
        this.folder = folder;
        mails = [.. folder?.Load() ?? []];
        operations = [.. mails.Select(mail => mail.OperationId)];
    }

    /// <summary>False where an operation with this id was begun before.</summary>
    public bool Begin(Guid operationId)
    {
        lock (gate)
            return operations.Add(operationId);
    }

    public void Add(IReadOnlyList<Mail> delivered)
    {
        lock (gate)
        {
            foreach (var mail in delivered)
                folder?.Save(mail);
            mails.AddRange(delivered);
        }
    }

    /// <summary>The newest mails first.</summary>
    public IReadOnlyList<Mail> Newest(Func<Mail, bool> isWanted)
    {
        lock (gate)
            return [.. mails.AsEnumerable().Reverse().Where(isWanted)];
    }

    public IReadOnlyList<Mail> OfOperation(Guid operationId) => Newest(mail => mail.OperationId == operationId);

    public Mail? Find(Guid id) => Newest(mail => mail.Id == id).SingleOrDefault();

    /// <summary>Forgets the operations too: their ids are new again.</summary>
    public void Clear()
    {
        lock (gate)
        {
            folder?.Clear();
            mails.Clear();
            operations.Clear();
        }
    }
}
