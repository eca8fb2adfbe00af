using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Sign-offs with a bracket left open, a job without "by" or a "by" without its job.</summary>
sealed class SignoffFormCheck : IAnalyzer
{
    // A sign-off is one of the last lines.
    const int LinesFromEnd = 6;
    const int Longest = 1200;

    public void Analyze(in Analysis analysis)
    {
        if (Find(analysis.Story) is not { } at)
            return;
        var chars = at.Chars;
        var opens = chars[0] is '(' or '[';
        var last = LineText.TrimBlanks(at).Chars.TrimEnd('.');
        var closes = last[^1] is ')' or ']';
        if (opens && !closes && !chars.Contains(')') && !chars.Contains(']') && !GoesOn(analysis.Draft, at.Passage))
        {
            var end = LineText.TrimBlanks(at);
            var mark = chars[0] == '(' ? ")" : "]";
            analysis.Report(
                at,
                [("written", at.Text), ("wanted", $"{at.Text}{mark}")],
                Fix.Replace(end.Slice(end.Length - 1, 1), $"{end.Chars[^1]}{mark}", "Close the bracket")
            );
        }
        else if (!opens && closes && !chars.ContainsAny('(', '[') && !IsOpenedBefore(analysis.Draft, at))
        {
            var mark = last[^1] == ')' ? "(" : "[";
            analysis.Report(
                at,
                [("written", at.Text), ("wanted", $"{mark}{at.Text}")],
                Fix.Replace(at.Slice(0, 1), $"{mark}{chars[0]}", "Open the bracket")
            );
        }

        CheckParts(analysis, at);
    }

    // The one that was read, or a line near the end that fails to be one.
    static Excerpt? Find(Story story)
    {
        // "— Jane Roe" and "(AFP)" name no job, and "Jane Roe contributed to this report." is a sentence.
        if (story.Page.Signoff is { } read)
            return HasJob(read.At.Chars) ? LineText.TrimBlanks(read.At) : null;
        var passages = story.Draft.Passages;
        for (var at = passages.Length - 1; at >= 0 && at >= passages.Length - LinesFromEnd; at--)
        {
            if (passages[at].Kind is not PassageKind.Paragraph || story.Page.Roles[at] is Role.Furniture or Role.ReaderComments)
                continue;
            var line = LineText.TrimBlanks(passages[at].All);
            if (line.Length is > 8 and <= Longest && line.Chars[0] is '(' or '[' && HasJob(line.Chars))
                return line;
        }

        return null;
    }

    // In text that is wrapped by hand the bracket closes on another line.
    static bool GoesOn(Draft draft, Passage passage)
    {
        for (var next = passage.Index + 1; next < draft.Passages.Length && next <= passage.Index + LinesFromEnd; next++)
        {
            var text = draft.Passages[next].Text.AsSpan();
            var close = text.IndexOfAny(')', ']');
            if (close >= 0 && !text[..close].ContainsAny('(', '['))
                return true;
        }

        return false;
    }

    // The bracket opened before the job that was found, or on a line above.
    static bool IsOpenedBefore(Draft draft, Excerpt at)
    {
        var closed = 0;
        for (var index = at.Passage.Index; index >= 0 && index >= at.Passage.Index - LinesFromEnd; index--)
        {
            var text = index == at.Passage.Index ? at.Passage.Text.AsSpan(0, at.Start) : draft.Passages[index].Text.AsSpan();
            for (var place = text.Length - 1; place >= 0 && text.Length - place <= Longest; place--)
            {
                if (text[place] is ')' or ']')
                    closed++;
                else if (text[place] is '(' or '[' && closed-- == 0)
                    return true;
            }
        }

        return false;
    }

    static bool HasJob(ReadOnlySpan<char> text)
    {
        foreach (var word in new Words(text))
        {
            if (IsJob(word))
                return true;
        }

        return false;
    }

    static void CheckParts(in Analysis analysis, Excerpt at)
    {
        var start = 0;
        for (var end = 0; end <= at.Length; end++)
        {
            if (end < at.Length && at.Chars[end] != ';' && !IsJobAfterStop(at.Chars, end))
                continue;
            CheckPart(analysis, LineText.TrimSeparators(at.Slice(start, end - start)), hasOthers: start > 0 || end < at.Length);
            start = end + 1;
        }
    }

    // "Reporting by A. Editing by B"
    static bool IsJobAfterStop(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('.' or ':'))
            return false;
        var words = new Words(text[(at + 1)..]);
        return words.MoveNext() && words.Start > 0 && char.IsUpper(words.Current[0]) && IsJob(words.Current);
    }

    static void CheckPart(in Analysis analysis, Excerpt part, bool hasOthers)
    {
        while (part.Length > 0 && part.Chars[0] is '(' or '[')
            part = part.Slice(1, part.Length - 1);
        while (part.Length > 0 && part.Chars[^1] is ')' or ']' or '.')
            part = part.Slice(0, part.Length - 1);
        var words = new Words(part.Chars);
        if (!words.MoveNext())
            return;
        if (words.Current.Equals("by", StringComparison.OrdinalIgnoreCase))
        {
            // "(By Jane Roe)" alone is a byline that closes the story.
            if (hasOthers)
                analysis.Report(part, [("written", part.Text), ("wanted", $"Reporting by {part.Chars[words.End..].Trim()}")]);
            return;
        }

        if (
            !IsJob(words.Current)
            || !words.MoveNext()
            || !LineText.StartsUpper(words.Current)
            || IsJob(words.Current)
            || !words.MoveNext()
            || !LineText.StartsUpper(words.Current)
        )
            return;
        foreach (var word in new Words(part.Chars))
        {
            if (word.Equals("by", StringComparison.OrdinalIgnoreCase) || word is "from")
                return;
        }

        var job = new Words(part.Chars);
        _ = job.MoveNext();
        var first = part.Slice(job.Start, job.End - job.Start);
        analysis.Report(
            part,
            [("written", part.Text), ("wanted", $"{first} by{part.Chars[job.End..]}")],
            Fix.Replace(first, $"{first} by", $"Write \"{first} by\"")
        );
    }

    static bool IsJob(ReadOnlySpan<char> word) =>
        word.Equals("reporting", StringComparison.OrdinalIgnoreCase)
        || word.Equals("writing", StringComparison.OrdinalIgnoreCase)
        || word.Equals("editing", StringComparison.OrdinalIgnoreCase)
        || word.Equals("compiled", StringComparison.OrdinalIgnoreCase);
}
