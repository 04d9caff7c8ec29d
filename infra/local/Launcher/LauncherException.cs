namespace FollowUp.Local.Launcher;

/// <summary>Something that the person at the keyboard can put right; the message says how.</summary>
public sealed class LauncherException(string message) : Exception(message);
