namespace StyleLint.Tests;

/// <summary>Where an abbreviation stands that is explained later, and where it needs no explanation.</summary>
public class AcronymTests
{
    static int Findings(string text) =>
        Check
            .Lint(
                $"---\ntitle: Harbour talks\nauthor: Ada Brown\ndate: 2026-02-02\n---\n\n{text}\n\nThe Nordic Boat Service Agency (NBSA) is old, Ada Obi said.\n"
            )
            .Diagnostics.Count(found => found.Rule.Name is "titles/acronym-before-expansion");

    [Theory]
    [InlineData("The NBSA closed the quay on Monday.")]
    [InlineData("On Monday the quay was closed by the NBSA.")]
    [InlineData("“It is old,” Ada Obi of the NBSA said.")]
    [InlineData("The quay (old as it is) was closed by the NBSA.")]
    public void A_story_explains_at_first_use(string text) => Assert.Equal(1, Findings(text));

    [Theory]
    // Explained on the spot, in other words than a bracket.
    [InlineData("It was closed by the Nordic Boat Service Agency, or NBSA, on Monday.")]
    [InlineData("It was closed by the Nordic Boat Service Agency, or the NBSA.")]
    [InlineData("It was closed by the Nordic Boat Service Agency, known as NBSA, on Monday.")]
    [InlineData("It was closed by the Nordic Boat Service Agency (the NBSA) on Monday.")]
    [InlineData("It was closed by the Nordic Boat Service Agency – NBSA – on Monday.")]
    // Its words stand above.
    [InlineData("## The Nordic Boat Service Agency\n\nThe NBSA closed the quay on Monday.")]
    [InlineData("He left the Nordic Boat Service Agency. The NBSA closed the quay on Monday.")]
    [InlineData("- a call (Nordic Boat Service Agency–NBSA)\n\nThe NBSA closed the quay on Monday.")]
    // Part of a name.
    [InlineData("We sold the NBSA Lamp on the quay.")]
    [InlineData("The court ruled in Lund v. NBSA on Monday.")]
    [InlineData("The court ruled in NBSA v. Lund on Monday.")]
    [InlineData("The court ruled in Lund vs. NBSA on Monday.")]
    // Within another explanation.
    [InlineData("The FLOAT (Fleet List Of All Towns and NBSA tables) is old.")]
    // No sentence.
    [InlineData("Complaint about NBSA over an old quay")]
    [InlineData("**Ada Obi**, clerk at NBSA")]
    [InlineData("## The NBSA and the quay")]
    public void It_needs_none_there(string text) => Assert.Equal(0, Findings(text));
}
