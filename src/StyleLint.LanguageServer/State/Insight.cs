using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.LanguageServer;

/// <summary>What was understood of one version of a file.</summary>
/// <param name="Version">The version.</param>
/// <param name="Role">What the file is.</param>
/// <param name="Desk">The desk it belongs to.</param>
/// <param name="Found">The findings that nothing silences, in order.</param>
sealed record Insight(FileVersion Version, FileRole Role, Desk Desk, ImmutableArray<Diagnostic> Found)
{
    /// <summary>Its text.</summary>
    public SourceText Source => Version.Source;

    /// <summary>For a draft, what came of checking it.</summary>
    public LintResult? Result { get; init; }

    /// <summary>For a draft, what it says.</summary>
    public Story? Story => Result?.Story;

    /// <summary>For a rule that loads, the rule.</summary>
    public Rule? Rule { get; init; }

    /// <summary>For a rule, its examples that do not come out as they say.</summary>
    public ImmutableArray<ExampleFailure> Failures { get; init; } = [];

    /// <summary>Reads a version of a file.</summary>
    public static Insight Of(FileVersion version, CancellationToken cancel)
    {
        var desk = version.Desks.For(version.Path);
        if (version.IsTooLong)
            return new(version, FileRole.Other, desk, [TooLong(version)]);
        var role = FileRoles.Of(version.Path, version.Source, desk);
        return role switch
        {
            FileRole.Draft => OfDraft(version, desk, cancel),
            FileRole.Settings => OfSettings(version, desk),
            FileRole.Rule => OfRule(version, desk),
            FileRole.Facts => new(
                version,
                role,
                desk,
                Problems(BuiltInRules.BadFact, FactBook.Load([version.Source], desk.Linter.Knowledge.Facts).Problems, desk)
            ),
            _ => new(version, role, desk, []),
        };
    }

    // What is wrong with a file of the newsroom, as findings.
    static ImmutableArray<Diagnostic> Problems(BuiltInRule rule, ImmutableArray<Problem> problems, Desk desk) =>
        [.. desk.Findings(rule, problems, desk.Folder).OrderBy(found => found.Span.Start)];

    static Diagnostic TooLong(FileVersion version) =>
        new(
            BuiltInRules.UnreadPart,
            Severity.Warning,
            "This is longer than 8 MiB and is not checked. Make it shorter, then close it and open it again.",
            version.Source,
            default
        );

    static Insight OfDraft(FileVersion version, Desk desk, CancellationToken cancel)
    {
        var relative = version.Path is null ? null : desk.Relative(version.Path);
        var result = version.Desks.LinterFor(desk, version.Path).Lint(version.Source, version.Versions, relative, cancel);
        var isChecked = relative is null || desk.Linter.Settings.Includes(relative);
        return new(version, FileRole.Draft, desk, isChecked ? result.Diagnostics.RemoveAll(found => found.Suppression is not null) : [])
        {
            Result = result,
        };
    }

    static Insight OfSettings(FileVersion version, Desk desk)
    {
        var settings = version.Desks.Try(version.Source, Path.GetDirectoryName(version.Path!)!);
        return new(version, FileRole.Settings, desk, Problems(BuiltInRules.BadSetting, settings.BadSettings, desk));
    }

    static Insight OfRule(FileVersion version, Desk desk)
    {
        var loaded = RuleSet.Load([version.Source], RuleKinds.All);
        var found = Problems(BuiltInRules.BadRule, loaded.Problems, desk);
        if (loaded.Value.Rules is not [var rule])
            return new(version, FileRole.Rule, desk, found);
        var failures = ExampleRunner.Run(rule, desk.Linter.Knowledge.Facts);
        var failed = failures.Select(failure => new Diagnostic(rule.Id, Severity.Warning, failure.Message, version.Source, failure.Span));
        return new(version, FileRole.Rule, desk, [.. found, .. failed]) { Rule = rule, Failures = failures };
    }
}
