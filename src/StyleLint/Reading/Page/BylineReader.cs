using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>
/// Reads bylines: "By Jane Roe", "February 3, 2026 | By Jane Roe | Business Editor", "By JANE ROE and JOHN DOE, Associated Press",
/// "Jane Roe, Staff Writer", and the values of an author field.
/// </summary>
static class BylineReader
{
    const int LongestLine = 200;
    const int LongestNamesAlone = 100;

    /// <summary>The byline that a line is; null where it is anything else.</summary>
    /// <param name="passage">The line.</param>
    /// <param name="facts">Knows the agencies.</param>
    /// <param name="underHeadline">Whether a headline stands over it, so that a name and a job without "By" are a byline too.</param>
    internal static Byline? ReadLine(Passage passage, FactBook facts, bool underHeadline)
    {
        var line = LineText.Trim(passage);
        if (line.Length is 0 or > LongestLine || FurniturePhrases.IsImprint(line.Chars))
            return null;
        Span<(int Start, int End)> parts = stackalloc (int, int)[LineParts.Most];
        var count = LineParts.Split(line.Chars, parts);
        if (count < 0)
            return null;
        var by = -1;
        for (var at = 0; at < count && by < 0; at++)
        {
            if (BylineOpening.AfterAny(line.Chars[parts[at].Start..parts[at].End], underHeadline) >= 0)
                by = at;
        }

        if (by < 0)
            return underHeadline ? ReadUnmarked(line, facts, parts[..count]) : null;
        var read = new BylineParts(facts);
        for (var at = 0; at < count; at++)
        {
            var part = line.Slice(parts[at].Start, parts[at].End - parts[at].Start);
            if (at == by)
            {
                var after = BylineOpening.AfterAny(part.Chars, underHeadline);
                var rest = LineText.TrimSeparators(part.Slice(after, part.Length - after));
                // "By" once more is a slip of the keyboard: the names follow it.
                while (BylineOpening.After(rest.Chars) is > 0 and var again)
                    rest = LineText.TrimSeparators(rest.Slice(again, rest.Length - again));
                rest = WithoutPictures(rest);
                if (!IsNameLine(rest, facts) || !read.Add(rest))
                    return underHeadline && passage.Kind == PassageKind.Paragraph && by == 0 && IsSignature(part.Chars, rest.Chars)
                        ? new(line, [], [], null, InHeader: false)
                        : null;
            }
            else if (!read.AddBeside(part))
            {
                return null;
            }
        }

        return read.Close(line, inHeader: false);
    }

    /// <summary>The byline that a line of names and nothing else would be under a headline, if its place says so: "Jane Roe and John Doe",
    /// "Jane Roe (Oslo)", "@jroe".</summary>
    internal static Byline? ReadNamesAlone(Passage passage, FactBook facts)
    {
        var whole = LineText.Trim(passage);
        var line = LineText.TrimSeparators(whole);
        if (
            line.Length is 0 or > LongestNamesAlone
            || LineText.EndsSentence(line.Chars)
            || whole.Chars.ContainsAny(':', '"', '“')
            || LineText.CountWords(line.Chars, 12) > 12
        )
            return null;
        if (line.Chars[0] == '@')
            return line.Chars.Contains(' ') ? null : new(line, [line], [], null, InHeader: false);
        if (line.Chars.ContainsAnyInRange('0', '9') || BylineOpening.After(line.Chars) >= 0)
            return null;
        // "Jane Roe Political editor"
        Excerpt? job = null;
        var names = BylineWords.IsJobNoun(TextCursor.LastWord(line.Chars)) ? BylinePiece.WithoutJob(line, out job) : line;
        var read = new BylineParts(facts);
        if (!read.Add(names))
            return null;
        foreach (var name in read.Names)
        {
            var words = LineText.CountWords(name.Chars, 5);
            // "(Oslo)", "Jane Roe, Oslo"
            var isPlace = words == 1 && name.Start > read.Names[0].Start;
            if (words is < 2 or > 4 && !isPlace)
                return null;
        }

        var byline = read.Close(line, inHeader: false);
        if (job is { } title)
            byline = byline with { Jobs = [title] };
        var isJoined = byline.Names.Length + byline.Organisations.Length <= 1 || JoinsNames(line.Chars);
        return !isJoined || (byline.Names.IsEmpty && byline.Jobs.IsEmpty) ? null : byline;
    }

    // "Talks Stall, Union Wins" is a headline: writers are joined.
    static bool JoinsNames(ReadOnlySpan<char> line) =>
        line.Contains(" and ", StringComparison.OrdinalIgnoreCase)
        || line.Contains(" with ", StringComparison.OrdinalIgnoreCase)
        || line.ContainsAny('&', '(', '|');

    /// <summary>The byline that a value of the header's author field is.</summary>
    internal static Byline ReadField(Passage value, FactBook facts)
    {
        var all = LineText.TrimBlanks(value.All);
        var names = all;
        if (BylineOpening.After(names.Chars) is > 0 and var after)
            names = LineText.TrimBlanks(names.Slice(after, names.Length - after));
        if (names.Chars.IndexOfAny('<', '(') is > 0 and var cut)
            names = LineText.TrimBlanks(names.Slice(0, cut));
        var read = new BylineParts(facts);
        // A field says by its name that it names somebody: what reads like nothing else is a name ("jroe", "jane roe").
        return read.Add(names) && !read.IsEmpty
            ? read.Close(all, inHeader: true)
            : new(all, names.Length == 0 ? [] : [names], [], null, InHeader: true);
    }

    /// <summary>Whether a value of the header names nobody: "By", "-".</summary>
    internal static bool IsEmptyField(ReadOnlySpan<char> value)
    {
        value = value.Trim(" \t\u00A0:.-–—_*");
        return value.IsEmpty
            || value.Equals("by", StringComparison.OrdinalIgnoreCase)
            || value.EndsWith(" by", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The names of a list as it stands in a sign-off: "Jane Roe in Oslo and John Doe".</summary>
    internal static (ImmutableArray<Excerpt> Names, Agency? Agency) ReadNames(Excerpt list, FactBook facts)
    {
        var read = new BylineParts(facts);
        return read.Add(list) ? (read.Names, read.Agency) : ([], null);
    }

    // "Jane Roe. Pictures: John Doe": the second half credits the pictures.
    static Excerpt WithoutPictures(Excerpt rest)
    {
        var words = new Words(rest.Chars);
        while (words.MoveNext())
        {
            if (words.Start == 0 || !BylineWords.IsPictureLabel(words.Current))
                continue;
            var after = rest.Chars[words.End..];
            if (after.StartsWith(":") || after.StartsWith(" by ", StringComparison.OrdinalIgnoreCase))
                return LineText.TrimSeparators(rest.Slice(0, words.Start));
        }

        return rest;
    }

    // "By bell hooks", "By The Conversation": what stands right under a headline and is no phrase signs the story, whoever it names.
    static bool IsSignature(ReadOnlySpan<char> part, ReadOnlySpan<char> rest)
    {
        if (
            BylineOpening.After(part) < 0
            || part.IndexOfAny(',', ';') >= 0
            || LineText.LastMark(part) is '.' or '!' or '?' or '…' or ':'
            || LineText.CountWords(rest, 6) > 6
        )
            return false;
        var words = new Words(rest);
        if (!words.MoveNext())
            return false;
        var first = words.Current;
        if (!char.IsLetter(first[0]) || Calendar.IsWeekday(first) || Calendar.IsMonth(first))
            return false;
        if (BylineWords.IsDeterminer(first))
            return (char.IsUpper(first[0]) && words.MoveNext() && char.IsUpper(words.Current[0])) || BylinePiece.IsJobEnd(rest);
        return true;
    }

    // "Jane Roe, Staff Writer", "Jane Roe | Business Editor", "Associated Press"
    static Byline? ReadUnmarked(Excerpt line, FactBook facts, ReadOnlySpan<(int Start, int End)> parts)
    {
        if (facts.FindAgency(line.Chars) is not null)
        {
            var agency = new BylineParts(facts);
            return agency.Add(line) ? agency.Close(line, inHeader: false) : null;
        }

        // "ADA OBI, HOST:" says who speaks next.
        if (LineText.EndsSentence(line.Chars) || LineText.CountWords(line.Chars, 12) > 12 || SaysSomething(line.Chars))
            return null;
        var read = new BylineParts(facts);
        foreach (var (start, end) in parts)
        {
            var part = line.Slice(start, end - start);
            if (!PageDateReader.IsDate(part.Chars) && !read.Add(part))
                return null;
        }

        // Only the job or the newsroom tells such a line from a headline, and it must be set apart from the name.
        return
            (
                read is { Names.Length: 1, HasJobApart: true }
                || (read is { Names.Length: 1 or 2, HasNewsroomApart: true } && !line.Chars.Contains('('))
            ) && LineText.CountWords(read.Names[0].Chars, 4) is >= 2 and <= 4
            ? read.Close(line, inHeader: false)
            : null;
    }

    // A colon that ends the line or has words behind it; not that of a time.
    static bool SaysSomething(ReadOnlySpan<char> line) =>
        line.IndexOf(':') is >= 0 and var colon
        && (colon + 1 == line.Length || !char.IsAsciiDigit(line[colon + 1]))
        && !PageDateReader.IsDate(line[..colon]);

    // After "By" there must be a name, not "By Monday", "By the numbers" or a sentence.
    static bool IsNameLine(Excerpt rest, FactBook facts)
    {
        if (rest.Length == 0)
            return false;
        if (BylineWords.IsPlaceholder(rest.Chars))
            return true;
        var words = new Words(rest.Chars);
        if (!words.MoveNext())
            return false;
        var first = words.Current;
        if (char.IsDigit(first[0]) || Calendar.IsWeekday(first) && first.Length > 3)
            return false;
        if (first.Length > 3 && Calendar.IsMonth(first) && (!words.MoveNext() || char.IsDigit(words.Current[0])))
            return false;
        if (first.Equals("the", StringComparison.OrdinalIgnoreCase) || first is "A" or "a" or "An" or "an")
            return facts.FindAgency(rest.Chars) is not null || BylinePiece.HasCollective(rest.Chars);
        return LineText.LastMark(rest.Chars) switch
        {
            '!' or '?' or ':' => false,
            '.' => LineText.CountWords(rest.Chars, 6) <= 6,
            _ => true,
        };
    }
}
