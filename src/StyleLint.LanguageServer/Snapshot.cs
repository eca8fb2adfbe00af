using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.LanguageServer;

/// <summary>One version of an open file. Immutable; it is read by whoever asks first, and once.</summary>
/// <param name="uri">Its address, as the client writes it.</param>
/// <param name="path">Its full path; null where it is in no file.</param>
/// <param name="version">The client's number for it; null where it gives none.</param>
/// <param name="source">Its text.</param>
/// <param name="desks">The newsroom it is read in.</param>
sealed class Snapshot(string uri, string? path, int? version, SourceText source, Desks desks)
{
    readonly Lock _gate = new();
    Reading? _reading;

    public string Uri => uri;

    public string? Path => path;

    public int? Version => version;

    public SourceText Source => source;

    public Desks Desks => desks;

    /// <summary>Looks something up in what was understood; one thread at a time, for a story is read as it is asked.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public T Read<T>(Func<Reading, T> use, CancellationToken cancel)
    {
        lock (_gate)
        {
            cancel.ThrowIfCancellationRequested();
            _reading ??= Reading.Of(this, cancel);
            return use(_reading);
        }
    }
}

/// <summary>What was understood of one version of a file.</summary>
/// <param name="Snapshot">The version.</param>
/// <param name="Role">What the file is.</param>
/// <param name="Desk">The desk it belongs to.</param>
/// <param name="Found">The findings that nothing silences, in order.</param>
sealed record Reading(Snapshot Snapshot, FileRole Role, Desk Desk, ImmutableArray<Diagnostic> Found)
{
    /// <summary>Its text.</summary>
    public SourceText Source => Snapshot.Source;

    /// <summary>For a draft, what it says.</summary>
    public Story? Story { get; init; }

    /// <summary>For a rule that loads, the rule.</summary>
    public Rule? Rule { get; init; }

    /// <summary>For a rule, its examples that do not come out as they say.</summary>
    public ImmutableArray<ExampleFailure> Failures { get; init; } = [];

    /// <summary>Reads a version of a file.</summary>
    public static Reading Of(Snapshot snapshot, CancellationToken cancel)
    {
        var desk = snapshot.Desks.For(snapshot.Path);
        var role = FileRoles.Of(snapshot.Path, snapshot.Source, desk);
        return role switch
        {
            FileRole.Draft => OfDraft(snapshot, desk, cancel),
            FileRole.Settings => OfSettings(snapshot, desk),
            FileRole.Rule => OfRule(snapshot, desk),
            FileRole.Facts => new(snapshot, role, desk, Problems(BuiltInRules.BadFact, FactBook.Load([snapshot.Source], desk.Linter.Knowledge.Facts).Problems, desk)),
            _ => new(snapshot, role, desk, []),
        };
    }

    /// <summary>What is wrong with a file of the newsroom, as findings.</summary>
    public static ImmutableArray<Diagnostic> Problems(RuleId rule, IEnumerable<Problem> problems, Desk desk)
    {
        var level = desk.Linter.Settings.LevelOf(rule, Severity.Error, "");
        if (level == Severity.Off)
            return [];
        return
        [
            .. problems.Select(problem => new Diagnostic(rule, problem.IsNote ? Severity.Suggestion : level, problem.Message, problem.Source, problem.Span))
                .OrderBy(found => found.Span.Start),
        ];
    }

    static Reading OfDraft(Snapshot snapshot, Desk desk, CancellationToken cancel)
    {
        var relative = snapshot.Path is null ? null : desk.Relative(snapshot.Path);
        var result = desk.Linter.Lint(snapshot.Source, relative, cancel);
        var isChecked = relative is null || desk.Linter.Settings.Includes(relative);
        return new(snapshot, FileRole.Draft, desk, isChecked ? result.Diagnostics.RemoveAll(found => found.Suppression is not null) : []) { Story = result.Story };
    }

    static Reading OfSettings(Snapshot snapshot, Desk desk)
    {
        var settings = snapshot.Desks.Try(snapshot.Source, Path.GetDirectoryName(snapshot.Path!)!);
        return new(snapshot, FileRole.Settings, desk, Problems(BuiltInRules.BadSetting, settings.BadSettings, desk));
    }

    static Reading OfRule(Snapshot snapshot, Desk desk)
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
