namespace StyleLint.Workspace;

/// <summary>Where a report may go: not over what it reports on, nor over what a check goes by.</summary>
public static class ReportPlace
{
    /// <summary>Refuses a place that holds something a report must not replace.</summary>
    /// <param name="path">The path as the user gave it.</param>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="drafts">Full paths of the drafts that are checked.</param>
    /// <param name="sources">Full paths of what the check goes by: settings, rules, facts and baselines.</param>
    /// <exception cref="CannotRunException">There is such a thing.</exception>
    public static void Refuse(string path, string fullPath, IEnumerable<string> drafts, IEnumerable<string> sources)
    {
        var real = RealPath.Of(fullPath) ?? fullPath;
        var whyNot =
            CopyTree.IsGitsOwn(fullPath, Path.GetPathRoot(fullPath)!) ? "belongs to git"
            : drafts.Any(Is) ? "is one of the drafts that are checked"
            : Path.GetFileName(fullPath) == SettingsFile.FileName || sources.Any(HoldsOrIs) ? "is what the check goes by"
            : HoldsDraft(real) ? "exists and may be a draft"
            : null;
        if (whyNot is not null)
            throw new CannotRunException($"{path}: {whyNot}, so no report is written over it; name another file");

        bool Is(string other) => other == fullPath || RealPath.Of(other) == real;

        // A report beside the rules is no rule.
        bool HoldsOrIs(string source) =>
            Is(source) || (File.Exists(real) && IsRead(real) && Directory.Exists(source) && RealPath.IsUnder(real, source));
    }

    static bool IsRead(string path) => Path.GetExtension(path) is ".yml" or ".yaml" or ".csv";

    // An empty one is what mktemp makes for a report.
    static bool HoldsDraft(string path) => DraftFinder.IsDraft(path) && File.Exists(path) && new FileInfo(path).Length > 0;
}
