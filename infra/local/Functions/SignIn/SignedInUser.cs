namespace FollowUp.Local.Functions.SignIn;

internal sealed record SignedInUser(string Name, string[] Roles);
