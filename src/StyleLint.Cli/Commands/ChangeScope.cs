using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>What a check counts as new, and whose settings it goes by: <c>--changed</c>, <c>--staged</c> and
/// <c>--settings-from</c>.</summary>
sealed class ChangeScope : IDisposable
{
    // What pre-commit sets where it is asked for the commits between two others.
    const string FromVariable = "PRE_COMMIT_FROM_REF";

    readonly EarlierDrafts? _git;
    readonly BaseTree? _from;
    readonly bool _onlyTracked;

    /// <exception cref="CannotRunException">There is no git, no repository, or no such commit.</exception>
    public ChangeScope(CheckOptions options, Surroundings around)
    {
        World = options.World;
        try
        {
            if (options.Changed is { } since)
            {
                var from = since.IsStaged && around.Variable(FromVariable) is { Length: > 0 } commit ? commit : null;
                _git = EarlierDrafts.Since(around.Folder, since.IsStaged ? from ?? "HEAD" : since.Commit, around.Variable);
                _onlyTracked = since.IsStaged;
                var isEverything = since.IsStaged && from is null && !_git.Changed.Any();
                Earlier = isEverything ? null : _git;
                around.Note(isEverything ? "nothing is staged: checking every tracked draft" : $"comparing with {_git.Base}");
            }

            if (options.SettingsFrom is { } settings)
            {
                _from =
                    settings.Commit is null && Earlier is not null
                        ? BaseTreeWriter.Open(Earlier.Base, options.World, around.Variable)
                        : BaseTreeWriter.Open(settings.Commit, options.World, around.Variable);
                if (_from.LinkedSettings is { } link)
                    throw new CannotRunException(
                        $"--settings-from: {link} is a link in {_from.Name}, and none is followed there; commit a copy in its place"
                    );
                World = World with { From = _from };
                around.Note($"using settings, rules and facts from {_from.Name}");
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The drafts as they were before the change; null where everything counts as new.</summary>
    public EarlierDrafts? Earlier { get; }

    /// <summary>The drafts as the next commit will have them; null where those in the folder are looked at.</summary>
    public EarlierDrafts? Staged => _onlyTracked ? Earlier : null;

    /// <summary>What the run brings with it, settings of another commit among it.</summary>
    public DeskOptions World { get; }

    /// <summary>Whether a draft is nobody's business yet: a note that its writer has not handed to git, where a commit is
    /// checked.</summary>
    public bool Leaves(FoundDraft draft) => _onlyTracked && !_git!.IsTracked(draft.FullPath);

    public void Dispose()
    {
        _git?.Dispose();
        _from?.Dispose();
    }
}
