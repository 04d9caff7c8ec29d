namespace FollowUp.Shared;

/// <summary>The roles that people of the team have at sign-in.</summary>
internal static class Roles
{
    /// <summary>The named research team: reads the live edition, works at the desk.</summary>
    public const string Researcher = "Researcher";

    /// <summary>The programme's own staff: reads what has been released.</summary>
    public const string DeliveryTeam = "DeliveryTeam";

    /// <summary>Who looks after the data: rosters, programmes, rights.</summary>
    public const string Steward = "Steward";
}
