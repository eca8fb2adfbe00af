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
/// <param name="Snapshot">The version.</param>
/// <param name="Role">What the file is.</param>
/// <param name="Desk">The desk it belongs to.</param>
/// <param name="Found">The findings that nothing silences, in order.</param>
sealed record Insight(Snapshot Snapshot, FileRole Role, Desk Desk, ImmutableArray<Diagnostic> Found)
{
    /// <summary>Its text.</summary>
    public SourceText Source => Snapshot.Source;

    /// <summary>For a draft, what came of checking it.</summary>
    public LintResult? Result { get; init; }

    /// <summary>For a draft, what it says.</summary>
    public Story? Story => Result?.Story;

    /// <summary>For a rule that loads, the rule.</summary>
    public Rule? Rule { get; init; }

    /// <summary>For a rule, its examples that do not come out as they say.</summary>
    public ImmutableArray<ExampleFailure> Failures { get; init; } = [];

    /// <summary>Reads a version of a file.</summary>
    public static Insight Of(Snapshot snapshot, CancellationToken cancel)
    {
        var desk = snapshot.Desks.For(snapshot.Path);
        if (snapshot.IsTooLong)
            return new(snapshot, FileRole.Other, desk, [TooLong(snapshot)]);
        var role = FileRoles.Of(snapshot.Path, snapshot.Source, desk);
        return role switch
        {
            FileRole.Draft => OfDraft(snapshot, desk, cancel),
            FileRole.Settings => OfSettings(snapshot, desk),
            FileRole.Rule => OfRule(snapshot, desk),
            FileRole.Facts => new(
                snapshot,
                role,
                desk,
                Problems(BuiltInRules.BadFact, FactBook.Load([snapshot.Source], desk.Linter.Knowledge.Facts).Problems, desk)
            ),
            _ => new(snapshot, role, desk, []),
        };
    }

    // What is wrong with a file of the newsroom, as findings.
    static ImmutableArray<Diagnostic> Problems(BuiltInRule rule, ImmutableArray<Problem> problems, Desk desk) =>
        [.. desk.Findings(rule, problems, desk.Folder).OrderBy(found => found.Span.Start)];

    static Diagnostic TooLong(Snapshot snapshot) =>
        new(
            BuiltInRules.UnreadPart,
            Severity.Warning,
            "This is longer than 8 MiB and is not checked. Make it shorter, then close it and open it again.",
            snapshot.Source,
            default
        );

    static Insight OfDraft(Snapshot snapshot, Desk desk, CancellationToken cancel)
    {
        var relative = snapshot.Path is null ? null : desk.Relative(snapshot.Path);
        var result = snapshot.Desks.LinterFor(desk, snapshot.Path).Lint(snapshot.Source, snapshot.Versions, relative, cancel);
        var isChecked = relative is null || desk.Linter.Settings.Includes(relative);
        return new(snapshot, FileRole.Draft, desk, isChecked ? result.Diagnostics.RemoveAll(found => found.Suppression is not null) : [])
        {
            Result = result,
        };
    }

    static Insight OfSettings(Snapshot snapshot, Desk desk)
    {
        var settings = snapshot.Desks.Try(snapshot.Source, Path.GetDirectoryName(snapshot.Path!)!);
        return new(snapshot, FileRole.Settings, desk, Problems(BuiltInRules.BadSetting, settings.BadSettings, desk));
    }

    static Insight OfRule(Snapshot snapshot, Desk desk)
    {
        var loaded = RuleSet.Load([snapshot.Source], RuleKinds.All);
        var found = Problems(BuiltInRules.BadRule, loaded.Problems, desk);
        if (loaded.Value.Rules is not [var rule])
            return new(snapshot, FileRole.Rule, desk, found);
        var failures = ExampleRunner.Run(rule, desk.Linter.Knowledge.Facts);
        var failed = failures.Select(failure => new Diagnostic(rule.Id, Severity.Warning, failure.Message, snapshot.Source, failure.Span));
        return new(snapshot, FileRole.Rule, desk, [.. found, .. failed]) { Rule = rule, Failures = failures };
    }
}
