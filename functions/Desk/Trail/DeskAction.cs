using Microsoft.AspNetCore.Routing;

namespace FollowUp.Desk;

/// <summary>What a change at the desk is, in words: by the function that makes it and the ids in its address.</summary>
internal static class DeskAction
{
    public static string Of(string function, RouteValueDictionary parts)
    {
        var ids = parts.Values.OfType<string>();
        return $"{NameOf(function) ?? function}: {string.Join(", ", ids)}".TrimEnd(' ', ':');
    }

    /// <returns>Null where nobody has given it words.</returns>
    public static string? NameOf(string function) => ActionTexts.ResourceManager.GetString(function, ActionTexts.Culture);
}
