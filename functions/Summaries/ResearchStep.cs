namespace FollowUp.Summaries;

/// <summary>What happens to the research edition after a recount.</summary>
internal enum ResearchStep
{
    /// <summary>It stands as it is: too little has changed to show.</summary>
    Keep,

    /// <summary>It says that there are fewer than 10 answers, and no figure.</summary>
    WithoutFigures,

    /// <summary>It shows the new figures.</summary>
    Figures,
}
