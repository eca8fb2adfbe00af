using StyleLint.Fixing;
using StyleLint.LanguageServer;
using StyleLint.Reading;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli.DeskPage;

/// <summary>The draft as the page has it now.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Name">The name of its file, whose ending says how it is read.</param>
/// <param name="Date">The day of publication, where the draft gives none.</param>
sealed record PageDraft(string Text, string Name, DateOnly? Date);

/// <summary>What came of checking it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Desk">The settings, rules and facts it was held against.</param>
/// <param name="Linter">What held it against them.</param>
/// <param name="Path">Its path as the settings' patterns see it.</param>
/// <param name="Result">The findings, and the story.</param>
sealed record CheckedDraft(PageDraft Draft, Desk Desk, Linter Linter, string Path, LintResult Result)
{
    /// <summary>Mends it.</summary>
    /// <param name="most">The least safe fix that may be applied.</param>
    /// <param name="cancel">Stops.</param>
    public FixResult Fix(Diagnostics.FixSafety most, CancellationToken cancel) =>
        Fixer.Fix(Result, text => Linter.Lint(text, Path, cancel), most);
}

/// <summary>
/// The draft of the page from one keystroke to the next, by the settings, rules, facts and archive of a folder, which are read again when
/// they change.
/// </summary>
/// <param name="world">What the run brings.</param>
/// <param name="folder">Full path of the folder that the draft is taken to lie in.</param>
/// <param name="warn">Is told what is wrong that belongs to no file.</param>
sealed class DeskSession(Func<DeskOptions> world, string folder, Action<string> warn)
{
    // How often the folder is looked at, in milliseconds.
    const long Round = 1000;

    readonly Lock _gate = new();
    Desks _desks = new(world(), folder, null, warn);
    DraftVersions _versions = new();
    CheckedDraft? _latest;
    long _nextRound = Environment.TickCount64 + Round;

    /// <summary>Checks a draft and looks something up in what came of it; one thread at a time, for a story is read as it is
    /// asked.</summary>
    public T Use<T>(PageDraft draft, Func<CheckedDraft, T> use, CancellationToken cancel)
    {
        lock (_gate)
        {
            LookAround();
            if (_latest?.Draft != draft)
                _latest = Check(draft, cancel);
            return use(_latest);
        }
    }

    /// <summary>What is wrong with the folder's settings, rules and facts, each with its place.</summary>
    public IEnumerable<string> Problems() =>
        _desks
            .Problems()
            .SelectMany(file => file)
            .Select(found => $"{found.Source.Path}:{found.Source.PositionAt(found.Span.Start).Line + 1}: {found.Message}");

    CheckedDraft Check(PageDraft draft, CancellationToken cancel)
    {
        var full = Path.Combine(folder, draft.Name);
        var desk = _desks.For(full);
        var linter = _desks.LinterFor(desk, full);
        var path = desk.Relative(full);
        return new(draft, desk, linter, path, linter.Lint(SourceText.From(draft.Text, draft.Name, draft.Date), _versions, path, cancel));
    }

    void LookAround()
    {
        var now = Environment.TickCount64;
        if (now < _nextRound)
            return;
        _nextRound = now + Round;
        var options = world();
        if (options.Today == _desks.Today && !_desks.HaveChanged())
            return;
        _desks.Settle();
        (_desks, _versions, _latest) = (new(options, folder, _desks, warn), new(), null);
    }
}
