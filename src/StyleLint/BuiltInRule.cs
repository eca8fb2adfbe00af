using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint;

/// <summary>A kind of finding that comes from no rule file.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Level">Its level before settings are applied.</param>
/// <param name="Why">Why it matters, and what to do.</param>
public sealed record BuiltInRule(RuleId Id, Severity Level, string Why)
{
    /// <summary>Its name, as findings give it.</summary>
    public static implicit operator RuleId(BuiltInRule rule) => rule.Id;

    /// <summary>Its level under some settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="path">The file's path relative to them, with <c>/</c>.</param>
    public Severity LevelIn(Settings settings, string path) => settings.LevelOf(Id, Level, path);

    /// <summary>A file's problems as findings: none if the settings switch the rule off; a note becomes a suggestion.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="settings">The settings that apply to the file.</param>
    /// <param name="path">The file's path relative to them, with <c>/</c>.</param>
    public ImmutableArray<Diagnostic> Findings(ImmutableArray<Problem> problems, Settings settings, string path)
    {
        if (problems.IsEmpty || LevelIn(settings, path) is not (> Severity.Off and var level))
            return [];
        return
        [
            .. problems.Select(each => new Diagnostic(Id, each.IsNote ? Severity.Suggestion : level, each.Message, each.Source, each.Span)),
        ];
    }
}
