namespace FollowUp.Desk;

/// <summary>First names that many people in England and Wales have, without those that are words as well: https://www.ons.gov.uk/peoplepopulationandcommunity/birthsdeathsandmarriages/livebirths.</summary>
internal static class CommonNames
{
    public static IReadOnlySet<string> All { get; } = (
        "Adam Aisha Alex Alexander Alice Amanda Amelia Amy Andrew Angela Anna Anne Anthony Ava Barbara Ben Benjamin Beth Brian Caroline Catherine Charlie "
        + "Charlotte Chris Christine Christopher Claire Daniel David Deborah Elizabeth Ella Emily Emma Ethan Ethel Fatima Fiona Freya Gareth Gary George Hannah "
        + "Harry Helen Henry Ian Isaac Isabella Isla Jack Jacob James Jane Jason Jennifer Jessica Joe John Jonathan Joseph Joshua Julie Karen Kate Katherine "
        + "Kathryn Kevin Laura Leo Liam Linda Lisa Louise Lucas Lucy Luke Margaret Maria Martin Mary Matthew Megan Mia Michael Michelle Mohammed Muhammad Natalie "
        + "Nicola Nicole Noah Oliver Olivia Oscar Patricia Paul Peter Philip Priya Rachel Rebecca Richard Robert Ryan Samantha Samuel Sandra Sarah Simon Sophia "
        + "Sophie Stephen Steven Stuart Susan Theo Thomas Tracey William Zainab Zoe").Split(' ').ToHashSet();
}
