using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>A desk's rule files that are valid but check nothing in this version.</summary>
/// <param name="Notes">A note on each file.</param>
public sealed record IdleRules(ImmutableArray<Problem> Notes)
{
    /// <summary>The idle rules of a desk.</summary>
    public static IdleRules Of(Desk desk) => new([.. desk.BadRules.Where(RuleNotes.IsIdle).DistinctBy(note => note.Source)]);

    /// <summary>The idle rules that a rule or family name means.</summary>
    public IdleRules Called(string name) =>
        Where(note => RuleNames.IdOf(note.Source.Path) is var id && (id.IsCalled(name) || id.IsOfFamily(name)));

    /// <summary>The idle rules of some files.</summary>
    public IdleRules Where(Func<Problem, bool> isMeant) => new([.. Notes.Where(isMeant)]);

    /// <summary>The message about them: how many there are, and why the first is one; null if there are none.</summary>
    public string? Say() =>
        Notes switch
        {
            [] => null,
            [var only] => $"{only.Source.Path} checks nothing: {only.Message}",
            [var first, ..] => $"{Notes.Length} rule files check nothing, {first.Source.Path} for one: {first.Message}",
        };
}
