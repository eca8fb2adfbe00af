namespace StyleLint.Workspace;

/// <summary>Where a report may go: not over what it reports on, nor over what the check depends on.</summary>
public static class ReportPlace
{
    // In bytes: more than the length of a report's last lines.
    const int LongestEnd = 4096;

    /// <summary>Refuses a place where there is something a report must not replace.</summary>
    /// <param name="path">The path as the user gave it.</param>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="drafts">Full paths of the drafts that are checked.</param>
    /// <param name="sources">Full paths of what the check depends on: settings, rules, facts and baselines.</param>
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

        // A report beside the rules isn't a rule.
        bool HoldsOrIs(string source) =>
            Is(source) || (File.Exists(real) && IsRead(real) && Directory.Exists(source) && RealPath.IsUnder(real, source));
    }

    static bool IsRead(string path) => Path.GetExtension(path) is ".yml" or ".yaml" or ".csv";

    // mktemp makes an empty file for a report, and the last run's report may be replaced by this one's.
    static bool HoldsDraft(string path) =>
        DraftFinder.IsDraft(path) && File.Exists(path) && new FileInfo(path).Length > 0 && !EndsAsReport(path);

    // The last line of every text report, except for a hint: "2 errors, 1 warning in 3 drafts; archive not consulted".
    static bool EndsAsReport(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            file.Seek(-Math.Min(LongestEnd, file.Length), SeekOrigin.End);
            using var reader = new StreamReader(file);
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var last = lines.Length - 1;
            if (last > 0 && lines[last].Contains("uggestion", StringComparison.Ordinal) && lines[last].Contains(": style-lint check "))
                last--;
            return last >= 0 && IsTally(lines[last].TrimEnd());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static bool IsTally(ReadOnlySpan<char> line)
    {
        var drafts = line.LastIndexOf(" in ");
        if (drafts < 0 || Counted(line[(drafts + " in ".Length)..]) is not ("draft" or "drafts"))
            return false;
        return line.StartsWith("No errors or warnings") || Counted(line) is "error" or "errors" or "warning" or "warnings";
    }

    // "errors" of "2 errors, 1 warning …"; empty where no number begins the words.
    static ReadOnlySpan<char> Counted(ReadOnlySpan<char> words)
    {
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        if (digits < 1 || words[digits] != ' ')
            return default;
        var noun = words[(digits + 1)..];
        return noun.IndexOfAny(" ,;") is >= 0 and var end ? noun[..end] : noun;
    }
}
