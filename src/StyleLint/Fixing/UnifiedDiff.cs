using System.Text;
using StyleLint.Text;

namespace StyleLint.Fixing;

/// <summary>Writes a file's changes in the form <c>patch</c> and <c>git apply</c> read.</summary>
public static class UnifiedDiff
{
    // As diff and git do.
    const int Context = 3;

    /// <summary>The changes to one file; empty if there are none. Only LF ends a line; any other line end is part of the line.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="before">All of it.</param>
    /// <param name="after">All of it, after the changes.</param>
    public static string Of(string path, string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var hunks = LineDiff.Compare(old, now);
        if (hunks.IsEmpty)
            return "";
        var text = new StringBuilder();
        var isRooted = path.StartsWith('/');
        text.Append("--- ").Append(Name(isRooted ? path : "a/" + path)).Append('\n');
        text.Append("+++ ").Append(Name(isRooted ? path : "b/" + path)).Append('\n');
        for (int first = 0, last; first < hunks.Length; first = last + 1)
        {
            // Hunks whose context would meet are one.
            last = first;
            while (last + 1 < hunks.Length && hunks[last + 1].OldStart - (hunks[last].OldStart + hunks[last].OldCount) <= 2 * Context)
                last++;
            Write(text, old, now, hunks.AsSpan()[first..(last + 1)]);
        }

        return text.ToString();
    }

    static void Write(StringBuilder text, List<string> old, List<string> now, ReadOnlySpan<LineHunk> hunks)
    {
        var before = Math.Min(Context, hunks[0].OldStart);
        var after = Math.Min(Context, old.Count - (hunks[^1].OldStart + hunks[^1].OldCount));
        var (oldStart, newStart) = (hunks[0].OldStart - before, hunks[0].NewStart - before);
        var oldCount = hunks[^1].OldStart + hunks[^1].OldCount + after - oldStart;
        var newCount = hunks[^1].NewStart + hunks[^1].NewCount + after - newStart;
        text.Append("@@ -").Append(Range(oldStart, oldCount)).Append(" +").Append(Range(newStart, newCount)).Append(" @@\n");
        var at = oldStart;
        foreach (var hunk in hunks)
        {
            for (; at < hunk.OldStart; at++)
                Write(text, ' ', old[at]);
            for (; at < hunk.OldStart + hunk.OldCount; at++)
                Write(text, '-', old[at]);
            for (var line = hunk.NewStart; line < hunk.NewStart + hunk.NewCount; line++)
                Write(text, '+', now[line]);
        }

        for (; at < oldStart + oldCount; at++)
            Write(text, ' ', old[at]);
    }

    // A stretch without lines is named by the line before it.
    static string Range(int start, int count) => count == 1 ? $"{start + 1}" : $"{(count == 0 ? start : start + 1)},{count}";

    static void Write(StringBuilder text, char mark, string line)
    {
        text.Append(mark).Append(line);
        if (!line.EndsWith('\n'))
            text.Append("\n\\ No newline at end of file\n");
    }

    static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }

    // Quoted as git does, for names whose end would be unclear.
    static string Name(string path)
    {
        // The tab shows that a space before it is part of the name.
        if (!path.AsSpan().ContainsAny("\"\\") && !path.Any(char.IsControl))
            return path.Contains(' ') ? path + "\t" : path;
        var quoted = new StringBuilder("\"");
        foreach (var each in Encoding.UTF8.GetBytes(path))
        {
            if (each is (byte)'"' or (byte)'\\')
                quoted.Append('\\').Append((char)each);
            else if (each is >= 0x20 and < 0x7F)
                quoted.Append((char)each);
            else
                quoted.Append('\\').Append(Convert.ToString(each, 8).PadLeft(3, '0'));
        }

        return quoted.Append('"').ToString();
    }
}
