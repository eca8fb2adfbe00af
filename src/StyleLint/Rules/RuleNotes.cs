using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>Notes on rules that are right and check nothing in this version.</summary>
public static class RuleNotes
{
    /// <summary>How a note on a file of a kind that there is not yet ends.</summary>
    internal const string PassedOver = "; this file is passed over";

    /// <summary>How a note on a scope that is not read yet ends.</summary>
    internal const string FindsNothing = "; the rule finds nothing there";

    /// <summary>How a note on words that are hardly ever found ends.</summary>
    internal const string NeedsNonword = "; set nonword: true";

    static readonly string[] Endings = [PassedOver, FindsNothing, NeedsNonword];

    /// <summary>Whether a problem is a note that a rule checks nothing, or nothing in a part of the page that it names.</summary>
    public static bool IsIdle(Problem problem) =>
        problem.IsNote && Array.Exists(Endings, ending => problem.Message.EndsWith(ending, StringComparison.Ordinal));
}
