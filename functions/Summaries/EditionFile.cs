namespace FollowUp.Summaries;

/// <summary>One file of an edition.</summary>
internal sealed record EditionFile(string Name, string ContentType, BinaryData Content)
{
    public const string Page = "index.html";

    public const string Figures = "figures.csv";

    public const string Codebook = "codebook.csv";

    public const string Summary = "summary.json";

    public static bool IsName(string name) => name is Page or Figures or Codebook or Summary;
}
