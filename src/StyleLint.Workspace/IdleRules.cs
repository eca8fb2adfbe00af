using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>Rule files of a desk that check nothing in this version, although nothing is wrong with them.</summary>
/// <param name="Notes">A note on each file.</param>
public sealed record IdleRules(ImmutableArray<Problem> Notes)
{
    /// <summary>Those of a desk.</summary>
    public static IdleRules Of(Desk desk) => new([.. desk.BadRules.Where(RuleNotes.IsIdle).DistinctBy(note => note.Source)]);

    /// <summary>Those that a name means: a rule's or a family's.</summary>
    public IdleRules Called(string name) =>
        Where(note => RuleNames.IdOf(note.Source.Path) is var id && (id.IsCalled(name) || id.IsOfFamily(name)));

    /// <summary>Those of some files.</summary>
    public IdleRules Where(Func<Problem, bool> isMeant) => new([.. Notes.Where(isMeant)]);

    /// <summary>What to say of them: how many there are, and why the first is among them; null where there are none.</summary>
    public string? Say() =>
        Notes switch
        {
            [] => null,
            [var only] => $"{only.Source.Path} checks nothing: {only.Message}",
            [var first, ..] => $"{Notes.Length} rule files check nothing, {first.Source.Path} for one: {first.Message}",
        };
}
