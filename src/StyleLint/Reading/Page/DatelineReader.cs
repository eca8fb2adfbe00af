using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Reads the dateline before a first sentence: "MOSCOW, Feb 2 (Reuters) - ", "LONDON (AP) — ", "WASHINGTON, March 3, 2026
/// /PRNewswire/ -- ".</summary>
static class DatelineReader
{
    // "RANCHO SANTA MARGARITA, California, September 30, 2026 (GLOBE NEWSWIRE) --" has 75.
    const int Longest = 120;

    static readonly Marks NeverInside = new("()\"“?!:");

    /// <summary>The dateline that a paragraph begins with; null where it begins with anything else.</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="facts">Knows the agencies.</param>
    /// <param name="isFirst">Whether it is the story's first paragraph, where a place in capitals is enough ("OSLO — ").</param>
    internal static Dateline? Read(Passage passage, FactBook facts, bool isFirst)
    {
        if (RunInByline.EndIn(passage.Text) is > 0 and var byline && ReadFrom(passage, byline, facts, isFirst) is { Agency: not null } own)
            return own;
        if (ReadFrom(passage, 0, facts, isFirst) is { } read)
            return read;
        return
            RunInByline.NoteEndIn(passage.Text) is > 0 and var note && ReadFrom(passage, note, facts, isFirst) is { Agency: not null } noted
            ? noted
            : null;
    }

    static Dateline? ReadFrom(Passage passage, int start, FactBook facts, bool isFirst)
    {
        var text = passage.Text.AsSpan();
        while (start < text.Length && LineText.IsBlank(text[start]))
            start++;
        var strokes = 0;
        for (var at = start; at < text.Length && at < start + Longest; at++)
        {
            // "OSLO | Feb. 3, 2026 | The hall …"
            if (text[at] == '|' && ++strokes == 2)
                return isFirst ? ParseTurned(passage, start, at, at + 1, facts) : null;
            var dash = DashAt(text, at);
            if (dash == 0)
                continue;
            var end = at + dash;
            // "NEW YORK--(BUSINESS WIRE)--": the first pair of hyphens only joins.
            if (dash == 2 && end < text.Length && text[end] == '(')
                continue;
            return Parse(passage, start, at, end, facts, isFirst) ?? (isFirst ? ParseTurned(passage, start, at, end, facts) : null);
        }

        return null;
    }

    // The place and the date in another order, or with other marks between them: "February 3, 2026 (OSLO) -", "(Feb. 3, 2026) OSLO —",
    // "OSLO, Norway (Feb. 3, 2026) –", "OSLO: Feb. 3, 2026 —".
    static Dateline? ParseTurned(Passage passage, int start, int dash, int end, FactBook facts)
    {
        var head = passage.Excerpt(start, dash - start);
        if (head.Chars.IndexOfAnyInRange('0', '9') < 0 || head.Chars.Count('(') != head.Chars.Count(')'))
            return null;
        var story = passage.Text.AsSpan(end).TrimStart();
        if (
            !LineText.StartsUpper(story)
            || !IsRunningText(story)
            || DateReader.ReadWritten(head) is not [{ Kind: DateKind.Day, Month: not null, Day: not null, Until: null } date]
        )
            return null;
        var before = TrimMarks(passage.Excerpt(start, date.At.Start - start));
        var after = TrimMarks(passage.Excerpt(date.At.End, dash - date.At.End));
        // An agency may stand behind the date as well, in brackets of its own.
        var place = before.Length > 0 ? before : after;
        if (place.Length == 0 || (before.Length > 0 && after.Length > 0 && facts.FindAgency(after.Chars) is null))
            return null;
        if (
            facts.FindAgency(place.Chars) is not null
            || NeverInside.IndexIn(place.Chars) >= 0
            || !IsPlace(place.Chars, titleCase: false, bare: false)
        )
            return null;
        Excerpt? credit = before.Length > 0 && after.Length > 0 ? after : null;
        return new(passage.Excerpt(start, end - start), place, date, credit is { } named ? facts.FindAgency(named.Chars) : null, credit);
    }

    static Excerpt TrimMarks(Excerpt at)
    {
        var chars = at.Chars;
        int start = 0,
            end = chars.Length;
        while (start < end && IsMark(chars[start]))
            start++;
        while (end > start && IsMark(chars[end - 1]))
            end--;
        return at.Slice(start, end - start);

        static bool IsMark(char c) => LineText.IsBlank(c) || c is ',' or ':' or '|' or '(' or ')' or '·' or '•' or '.';
    }

    static Dateline? Parse(Passage passage, int start, int dash, int end, FactBook facts, bool isFirst)
    {
        var text = passage.Text.AsSpan();
        var story = text[end..].TrimStart();
        var head = LineText.TrimBlanks(passage.Excerpt(start, dash - start));
        if (head.Length == 0)
            return null;
        Excerpt? credit = null;
        Agency? agency = null;
        var known = false;
        var rest = head;
        if (CreditStart(head.Chars) is >= 0 and var open)
        {
            var inside = LineText.TrimBlanks(head.Slice(open + 1, head.Length - open - 2));
            if (inside.Length is 0 or > 40 || PageDateReader.IsDate(inside.Chars))
                return null;
            credit = inside;
            agency = facts.FindAgency(inside.Chars);
            known = agency is not null || IsReleaseService(inside.Chars);
            rest = LineText.TrimSeparators(head.Slice(0, open));
        }

        if (NeverInside.IndexIn(rest.Chars) >= 0)
            return null;
        var dateStart = DateStart(rest.Chars);
        var place = LineText.TrimSeparators(rest.Slice(0, dateStart < 0 ? rest.Length : dateStart));
        Excerpt? date = dateStart < 0 ? null : LineText.TrimSeparators(rest.Slice(dateStart, rest.Length - dateStart));
        if (date is { } written && !IsDateTail(written.Chars))
            return null;
        var isStrong = known || (date is not null && credit is not null);
        if (place.Length == 0 ? !known : !IsPlace(place.Chars, titleCase: isStrong, bare: date is null && credit is null))
            return null;
        if (!isStrong)
        {
            // Capitals and a dash alone: only where a story begins, and only before its first sentence.
            if (!LineText.StartsUpper(story) || LineText.CountWords(story, 4) < 4)
                return null;
            if (date is null && credit is null && !(isFirst && IsRunningText(story)))
                return null;
        }

        return new(passage.Excerpt(start, end - start), place, date is { } day ? DateOf(day) : null, agency, credit);
    }

    // "OSLO (Reuters)", "OSLO /PRNewswire/"
    static int CreditStart(ReadOnlySpan<char> head) =>
        head[^1] switch
        {
            ')' => head.LastIndexOf('('),
            '/' => head[..^1].LastIndexOf('/'),
            _ => -1,
        };

    // "ECONOMIC OUTLOOK - THE YEAR AHEAD" is a headline.
    static bool IsRunningText(ReadOnlySpan<char> story) =>
        LineText.CountWords(story, 8) >= 8
        && LineText.IsSentence(story)
        && story[..Math.Min(story.Length, 60)].IndexOfAnyInRange('a', 'z') >= 0;

    static DateMention? DateOf(Excerpt date)
    {
        var dates = DateReader.ReadWritten(date);
        return dates.IsEmpty ? null : dates[0];
    }

    // The length of the dash that starts here: em and en dash, two or three hyphens, or one with a blank on its right and none of a word on
    // its left.
    static int DashAt(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c is '—' or '–' or '―')
            return 1;
        if (c != '-')
            return 0;
        if (at + 1 < text.Length && text[at + 1] == '-')
            return at + 2 < text.Length && text[at + 2] == '-' ? 3 : 2;
        var closes = at > 0 && (LineText.IsBlank(text[at - 1]) || text[at - 1] is ')' or '/');
        return closes && (at + 1 >= text.Length || LineText.IsBlank(text[at + 1]) || text[at - 1] is ')' or '/') ? 1 : 0;
    }

    // Where the date begins: at a month, a weekday or a number that follows the place.
    static int DateStart(ReadOnlySpan<char> head)
    {
        var words = new Words(head);
        while (words.MoveNext())
        {
            var word = words.Current;
            var isFirst = words.Start == 0;
            if (Calendar.IsMonth(word) && !(isFirst && IsUpper(word)))
                return words.Start;
            // "SUN CITY" and "MARCH, England" are places.
            if (Calendar.IsWeekday(word) && (!isFirst || word.Length > 3))
                return words.Start;
            if (char.IsAsciiDigit(word[0]))
                return words.Start;
        }

        return -1;
    }

    static bool IsDateTail(ReadOnlySpan<char> text)
    {
        var words = 0;
        var parts = 0;
        foreach (var word in new Words(text))
        {
            if (++words > 6)
                return false;
            if (Calendar.IsMonth(word) || Calendar.IsWeekday(word))
                parts++;
            else if (!char.IsAsciiDigit(word[0]))
                return false;
        }

        return parts > 0;
    }

    // "MOSCOW", "ST. PETERSBURG, Russia", "MOSCOW/KYIV", "AUSTIN, Texas"; in title case only under an agency's credit.
    static bool IsPlace(ReadOnlySpan<char> text, bool titleCase, bool bare)
    {
        var words = 0;
        var letters = 0;
        var inFirst = true;
        var lastEnd = 0;
        var each = new Words(text);
        while (each.MoveNext())
        {
            var word = each.Current;
            if (++words > 8 || !char.IsLetter(word[0]))
                return false;
            inFirst &= text[lastEnd..each.Start].IndexOf(',') < 0;
            lastEnd = each.End;
            if (!titleCase && PageWords.NoPlace.Contains(word))
                return false;
            if (!inFirst)
            {
                if (!LineText.StartsUpper(word) && !BylineWords.IsParticle(word))
                    return false;
                continue;
            }

            letters += word.Length;
            if (titleCase ? !LineText.StartsUpper(word) && !BylineWords.IsParticle(word) && word is not "and" : !IsUpper(word))
                return false;
        }

        return words > 0 && (!bare || (letters >= 4 && words <= 5));
    }

    // "MOSCOW", "McALLEN", "DeKALB": capitals but for a prefix.
    static bool IsUpper(ReadOnlySpan<char> word)
    {
        int upper = 0,
            lower = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
        }

        return upper > lower && (char.IsUpper(word[^1]) || word.Length <= 3) && (lower <= 2 || upper >= 2 * lower);
    }

    static bool IsReleaseService(ReadOnlySpan<char> credit)
    {
        foreach (var service in PageWords.ReleaseServices)
        {
            if (credit.StartsWith(service, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
