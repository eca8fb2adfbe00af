namespace StyleLint.Workspace;

/// <summary>The commit that is the base of a change.</summary>
/// <param name="Name">The branch or commit as git, or the user, names it.</param>
/// <param name="Commit">Its id, or that of the commit where the current branch left it; null if nothing is committed yet.</param>
public sealed record ChangeBase(string Name, string? Commit)
{
    const int ShownDigits = 8;

    // The default: the remote's main branch, otherwise this repository's.
    static readonly string[] MainBranches = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];

    /// <summary>Whether it is the current commit, so that only uncommitted changes count.</summary>
    public bool IsPresent { get; private init; }

    /// <summary>For the user: "main (4d24036a)".</summary>
    public override string ToString() =>
        Commit is null
            ? "nothing, for there is no commit yet"
            : $"{Name} ({Commit[..Math.Min(ShownDigits, Commit.Length)]}){(IsPresent ? ", the present commit; what is committed is no change" : "")}";

    /// <summary>Finds the merge base of the current commit and another.</summary>
    /// <param name="git">The repository.</param>
    /// <param name="option">The option that needs it: "--changed".</param>
    /// <param name="against">The other commit; null for the target branch of a pull request, otherwise a main branch.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="CannotRunException">There is no such commit, or no common ancestor.</exception>
    internal static ChangeBase Find(Git git, string option, string? against, Func<string, string?> variable)
    {
        var head = Id(git, "HEAD");
        if (head is null && against is null or "HEAD")
            return new("HEAD", null);
        var name = against ?? Sought(git, option, variable);
        var asked = against is null ? option : $"{option}={against}";
        if (Id(git, name) is not { } other)
            throw new CannotRunException($"{asked}: no such commit here{WhereShallow(git)}");
        if (head is null)
            return new(name, null);
        var (code, output, _) = git.Run("merge-base", other, "HEAD");
        if (code != 0)
            throw new CannotRunException($"{option}={name}: it shares no commit with the current one{WhereShallow(git)}");
        var commit = output.Split('\n')[0];
        return new(name, commit) { IsPresent = commit == head };
    }

    /// <summary>A commit as it is.</summary>
    /// <inheritdoc cref="Find"/>
    internal static ChangeBase Exactly(Git git, string option, string name) =>
        Id(git, name) is { } commit
            ? new(name, commit)
            : throw new CannotRunException($"{option}={name}: no such commit here{WhereShallow(git)}");

    static string Sought(Git git, string option, Func<string, string?> variable)
    {
        if (variable("GITHUB_BASE_REF") is { Length: > 0 } target)
        {
            // actions/checkout checks out the merge of the pull request; its first parent is the target branch.
            return Id(git, $"origin/{target}") is not null ? $"origin/{target}"
                : Id(git, "HEAD^2") is not null ? "HEAD^1"
                : throw new CannotRunException($"{option}: there is no origin/{target} here{WhereShallow(git)}");
        }

        return MainBranches.FirstOrDefault(name => Id(git, name) is not null)
            ?? throw new CannotRunException(
                $"{option}: no main branch to compare with; looked for {string.Join(", ", MainBranches)}. Name the commit: {option}=COMMIT{WhereShallow(git)}"
            );
    }

    static string? Id(Git git, string name) =>
        git.Run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}") is (0, var commit, _) ? commit.TrimEnd() : null;

    static string WhereShallow(Git git) =>
        git.Run("rev-parse", "--is-shallow-repository").Output.StartsWith("true", StringComparison.Ordinal)
            ? "; this clone is shallow: fetch more of the history (fetch-depth: 0 for actions/checkout)"
            : "";
}
