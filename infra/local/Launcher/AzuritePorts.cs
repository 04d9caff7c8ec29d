namespace FollowUp.Local.Launcher;

public sealed record AzuritePorts(int Blob, int Queue, int Table);
