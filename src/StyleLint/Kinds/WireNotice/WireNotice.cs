using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>What an agency says about a story that a draft rests on: corrected, withdrawn, under embargo, on terms.</summary>
static class WireNotice
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "wire-notice",
            "Checks agencies' instructions: to correct or withdraw a story, hold it, or respect its terms.",
            [
                new(
                    "superseded",
                    "A draft of a story the agency has since withheld, cancelled or corrected.",
                    ["agency", "story", "when", "notice", "written", "expected"],
                    static () => new SupersededCheck()
                ),
                new("embargoed", "A story still under embargo.", ["agency", "story", "when"], static () => new EmbargoedCheck()),
                new("terms", "A story sent with usage terms.", ["agency", "story", "notice"], static () => new TermsCheck()),
            ]
        )
        {
            NeedsArchive = true,
        };
}
