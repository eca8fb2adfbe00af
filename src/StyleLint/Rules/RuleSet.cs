using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>A set of rules, sorted by name.</summary>
public sealed record RuleSet(ImmutableArray<Rule> Rules)
{
    /// <summary>The rules that ship with StyleLint.</summary>
    public static RuleSet Default => throw new NotSupportedException();

    /// <summary>
    /// Loads rule files and puts them over <paramref name="over"/>: a rule of the same name replaces the one there. A file that does not
    /// load is a problem at its line, and the others are used.
    /// </summary>
    /// <param name="files">Each with its path below the rules folder: <c>dates/weekday-mismatch.yml</c>.</param>
    /// <param name="over">The rules to start from; none where null.</param>
    /// <param name="kinds">The kinds rules may use; <c>RuleKinds.All</c> where default.</param>
    public static Loaded<RuleSet> Load(IEnumerable<SourceText> files, RuleSet? over = null, ImmutableArray<RuleKind> kinds = default) => throw new NotSupportedException();

    /// <summary>The rule of a name, or of a former name; null where there is none.</summary>
    public Rule? Find(string name) => throw new NotSupportedException();
}
