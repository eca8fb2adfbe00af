using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>What stands around a date and tells that it is no slip of the writer's, or is of another year than it seems.</summary>
static class DateSetting
{
    // Characters before a date, and after it, in which its year is looked for; and passages before its own.
    const int CharsBefore = 800;
    const int CharsAfter = 400;
    const int PassagesBefore = 6;
    const int FarPassagesBefore = 40;

    const int YearLength = 4;

    // A day so near the story's own is its news.
    const int NewsDays = 7;

    // "In 2011, …": a year so near the beginning of a sentence sets its time.
    const int SentenceLead = 8;

    /// <summary>Whether a date is not the writer's to change: words of a quotation or a correction, an example, or no story at
    /// all.</summary>
    internal static bool IsSpared(Story story, Excerpt at, bool sparesQuotations = true) =>
        (sparesQuotations && story.QuoteAt(at) is not null)
        || (IsCorrection(story, at) && !DatesTheItem(at))
        || IsExample(SentenceAround(story, at), at)
        || IsNoStory(story);

    /// <summary>
    /// Whether a date without a year may be of another than the one nearest the story: its sentence, or what was named last before it, is a
    /// year in which the weekday is right.
    /// </summary>
    internal static bool MayBeOfAnotherYear(Story story, DateMention date, DayOfWeek weekday)
    {
        if (date is not { Month: { } month, Day: { } day, From: { } meant } || story.Anchor is not { } anchor)
            return false;
        if (IsOfYearBeside(story, date, weekday))
            return true;
        var sentence = SentenceAround(story, date.At);
        var sought = new SoughtDay(story, date, sentence, meant, anchor.Day, month.Value, day.Value, weekday);
        if (InSentence(sought, out var isConfirmed))
            return true;
        if (isConfirmed || (sought.IsAhead && meant.DayNumber - anchor.Day.DayNumber <= DateResolver.NearDays))
            return false;
        // Of the sentences before it the last one that names a year sets it; "last year" is of its own sentence alone.
        bool? here = null;
        foreach (var years in Around(story, date.At.Passage, date.At.Start - CharsBefore, sentence.Start))
        {
            if (years is { First: > 0, Count: 1 })
                here = sought.Fits(years);
        }

        return here ?? (InHeadline(sought) || InPassagesBefore(sought));
    }

    // A day whose year is sought: the one that the date seems to mean, and the story's own.
    readonly record struct SoughtDay(
        Story Story,
        DateMention Date,
        Excerpt Sentence,
        DateOnly Meant,
        DateOnly Anchor,
        int Month,
        int Day,
        DayOfWeek Weekday
    )
    {
        // What is still to come is of no year that is over, and what comes soon is of none that another sentence names.
        internal bool IsAhead { get; } = Meant > Anchor && DateResolver.LooksAhead(Date, ifUnmarked: false);

        internal bool IsNear => Math.Abs(Meant.DayNumber - Anchor.DayNumber) <= DateResolver.NearDays;

        internal bool IsNews => Math.Abs(Meant.DayNumber - Anchor.DayNumber) <= NewsDays;

        // Whether the weekday is right in a named year, or one so far from it ("the 2019 board" meets in 2020 too); null where it cannot be
        // told which that is.
        internal bool? Fits(NamedYear years, int around = 0)
        {
            if (years.In(Anchor.Year) is not var (first, last))
                return null;
            if (IsAhead && last < Anchor.Year)
                return false;
            for (var year = first - around; year <= last + around; year++)
            {
                if (Day <= DateTime.DaysInMonth(year, Month) && new DateOnly(year, Month, Day).DayOfWeek == Weekday)
                    return true;
            }

            return false;
        }

        // Null where no year is named.
        internal bool? FitsWithin(NamedYears years, bool isNear)
        {
            bool? fits = null;
            foreach (var each in years)
            {
                if (Fits(each) is not { } isRight)
                {
                    if (isNear)
                        return true;
                    continue;
                }

                if (isRight)
                    return true;
                if (each.First > 0 || each.Shift == 1)
                    fits = false;
            }

            return fits;
        }
    }

    // Whether a year of the date's own sentence makes the weekday right; confirmed is the seeming year where the sentence names that one.
    static bool InSentence(in SoughtDay sought, out bool isConfirmed)
    {
        var (sentence, anchor) = (sought.Sentence, sought.Anchor);
        var text = sought.Date.At.Passage.Text;
        isConfirmed = false;
        var named = Around(sought.Story, sought.Date.At.Passage, sentence.Start, sentence.End);
        var isReported = sought.IsNews && sought.Meant <= anchor && AnchorReader.IsReported(sought.Date);
        while (named.MoveNext())
        {
            var years = named.Current;
            var before = text.AsSpan(0, Math.Max(0, named.End - YearLength));
            if (IsBesideTheDay(sought, years, named.End, before, text.AsSpan(named.End), isReported))
                continue;
            // "The 2019 board" meets in 2020 too; "in 2019" is of no other year, where the day lies near the story's own.
            var around =
                years is { Shift: 0, Count: 1 } && (!sought.IsNear || before.EndsWith("the ", StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
            if (IsOnly(years, sought.Meant.Year, anchor.Year))
                isConfirmed = true;
            else if (sought.Fits(years, around) ?? !sought.IsAhead)
                return true;
            else if (years.MayCountFromAnother && !sought.IsAhead && FitsOneNamedAround(sought))
                return true;
        }

        return false;
    }

    // Of what happened about the story's own day, "the 2017 campaign" says no other year, nor do the figures in a report of that day.
    static bool IsBesideTheDay(
        in SoughtDay sought,
        NamedYear years,
        int end,
        ReadOnlySpan<char> before,
        ReadOnlySpan<char> after,
        bool isReported
    )
    {
        if (sought.IsNews && years is { First: > 0, Count: 1 } && end > sought.Date.At.End && IsModifier(before, after))
            return true;
        if (isReported && end < sought.Date.At.Start && before.TrimEnd().Length - sought.Sentence.Start > SentenceLead)
            return true;
        return years.First > sought.Anchor.Year && sought.IsNear && IsOfAnotherDate(before);
    }

    // "… in 2019. A year earlier, on Thursday …"
    static bool FitsOneNamedAround(in SoughtDay sought)
    {
        foreach (var years in Around(sought.Story, sought.Date.At.Passage, sought.Date.At.Start - CharsBefore, sought.Sentence.End))
        {
            if (years is { First: > 0, Count: 1 } && sought.Fits(years, around: 1) == true)
                return true;
        }

        return false;
    }

    static bool InHeadline(in SoughtDay sought) =>
        sought.Story.Page.Headline is { } headline && sought.FitsWithin(new NamedYears(headline.At.Chars), isNear: false) == true;

    static bool InPassagesBefore(in SoughtDay sought)
    {
        var story = sought.Story;
        var own = sought.Date.At.Passage.Index;
        // A day far from the story's own is of the time that is told, whose year may stand a good deal before it.
        for (var index = own - 1; index >= Math.Max(0, own - (sought.IsNear ? PassagesBefore : FarPassagesBefore)); index--)
        {
            var before = story.Draft.Passages[index];
            if (story.Page.RoleOf(before) is Role.Furniture or Role.ReaderComments or Role.Note or Role.DateLine)
                continue;
            var named = Around(story, before, before.Text.Length - CharsBefore, before.Text.Length);
            if (sought.FitsWithin(named, isNear: index == own - 1) is { } fits)
                return fits;
            // A day near the story's own is of a year named farther off only where day after day is told from there on.
            if (sought.IsNear && !HasDay(story, before))
                return false;
        }

        return false;
    }

    // Of the year before or after, where the story's own day and the words beside it say so: a list that runs forward, what is planned for
    // a day that seems past, what is told as past of a day that seems to come.
    static bool IsOfYearBeside(Story story, DateMention date, DayOfWeek weekday)
    {
        if (date.From is not { } meant || story.Anchor is not { } anchor)
            return false;
        if (meant < anchor.Day)
        {
            if (!FitsIn(meant.Year + 1))
                return false;
            return DateResolver.LooksAhead(date, ifUnmarked: false) || RunsForward(story, date, meant, anchor.Day);
        }

        return meant > anchor.Day.AddDays(NewsDays) && FitsIn(meant.Year - 1) && IsPlainlyPast(date);

        bool FitsIn(int year) =>
            meant.Day <= DateTime.DaysInMonth(year, meant.Month) && new DateOnly(year, meant.Month, meant.Day).DayOfWeek == weekday;
    }

    // "… Tuesday 8 September … Tuesday 10 November": the date before it is ahead of the story, and right.
    static bool RunsForward(Story story, DateMention date, DateOnly meant, DateOnly storyDay)
    {
        DateMention? before = null;
        foreach (var each in story.Dates)
        {
            if (ReferenceEquals(each, date))
                break;
            if (each is { Month: not null, Day: not null, Weekday: not null, Year: null })
                before = each;
        }

        return before is { From: { } day, Weekday: { } weekday }
            && day > storyDay
            && day.DayOfWeek == weekday.Value
            && meant.AddYears(1) > day;
    }

    static bool IsPlainlyPast(DateMention date)
    {
        var text = date.At.Passage.Text.AsSpan(0, date.At.Start).TrimEnd();
        if (text.EndsWith(" on"))
            text = text[..^3].TrimEnd();
        return TextCursor.LastWord(text) is "was" or "were" || AnchorReader.IsReported(date);
    }

    // "the 2017 campaign", "its 2017 budget", "Lund's 2017 film"
    static bool IsModifier(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var word = TextCursor.LastWord(before.TrimEnd());
        return after is [' ', >= 'a' and <= 'z', ..] && (DateWords.LeadsNoun(word) || word.EndsWith("'s") || word.EndsWith("’s"));
    }

    /// <summary>The sentence that a stretch stands in, of a very long one the words near it.</summary>
    internal static Excerpt SentenceAround(Story story, Excerpt at)
    {
        var sentence = story.SentenceAt(at);
        var start = Math.Max(Math.Min(sentence.Start, at.Start), at.Start - CharsBefore);
        var end = Math.Min(Math.Max(sentence.End, at.End), at.End + CharsAfter);
        return at.Passage.Excerpt(start, end - start);
    }

    // "Payment is on April 15, and the bond matures on April 15, 1992": the year belongs to that other day.
    static bool IsOfAnotherDate(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" ,\u00A0");
        var word = TextCursor.LastWord(before).TrimEnd('.');
        return word.Length > 0
            && (char.IsAsciiDigit(word[^1]) || DateWords.Find(word).Kind is DateWordKind.Month or DateWordKind.ShortMonth);
    }

    static bool HasDay(Story story, Passage passage)
    {
        foreach (var date in story.DatesIn(passage))
        {
            if (date is { Month: not null, Day: not null })
                return true;
        }

        return false;
    }

    static bool IsOnly(NamedYear years, int year, int storyYear) =>
        years.In(storyYear) is var (first, last) && first == year && last == year;

    // The years of a stretch of a passage; the dateline is the story's own day and sets no other.
    static NamedYears Around(Story story, Passage passage, int start, int end)
    {
        start = Math.Max(start, 0);
        if (story.Page.Dateline is { } dateline && ReferenceEquals(dateline.At.Passage, passage))
            start = Math.Max(start, dateline.At.End);
        end = Math.Min(end, passage.Text.Length);
        return start < end ? new(passage.Text.AsSpan(0, end), start) : default;
    }

    static bool IsCorrection(Story story, Excerpt at)
    {
        if (story.Page.RoleOf(at.Passage) is Role.Note)
            return true;
        // "CORRECTED" stands over what is right now.
        if (
            story.Page.Headline is { } headline
            && new Words(headline.At.Chars) is var title
            && title.MoveNext()
            && NoticeWords.Corrects.Contains(title.Current)
            && !title.Current.Equals("corrected", StringComparison.OrdinalIgnoreCase)
        )
            return true;
        var (corrects, names, isFirst) = (false, false, true);
        foreach (var word in new Words(SentenceAround(story, at).Chars))
        {
            if (NoticeWords.Corrects.Contains(word))
            {
                if (isFirst || !NoticeWords.BlamesAnybody.Contains(word))
                    return true;
                corrects = true;
            }

            names |= NoticeWords.Items.Contains(word);
            isFirst = false;
        }

        return corrects && names;
    }

    static bool DatesTheItem(Excerpt at)
    {
        var text = at.Passage.Text.AsSpan();
        var after = new Words(text[at.End..]);
        if (after.MoveNext() && after.Start <= 1 && NoticeWords.Items.Contains(after.Current))
            return true;
        var before = text[..at.Start].TrimEnd();
        // "Correction, Feb. 2, 2026: …", "Corrected (Feb. 2, 8:15 a.m. ET)", "Updated Feb. 2, 10:20 p.m.": the day on which it was put
        // right.
        if (EndsWithCorrection(before.TrimEnd(" ,(:@")) && text[at.End..].TrimStart() is not [] and not [>= 'a' and <= 'z', ..])
            return true;
        if (before.EndsWith(" on"))
            before = before[..^3].TrimEnd();
        return NoticeWords.Appears.Contains(TextCursor.LastWord(before));
    }

    static bool EndsWithCorrection(ReadOnlySpan<char> text) =>
        text.EndsWith("correction", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith("corrected", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith("updated", StringComparison.OrdinalIgnoreCase);

    static bool IsExample(Excerpt sentence, Excerpt at)
    {
        var text = at.Passage.Text.AsSpan();
        var lead = text[sentence.Start..at.Start];
        foreach (var words in NoticeWords.ExampleLeads)
        {
            var found = lead.LastIndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                continue;
            // "For example, …" makes an example of all that follows; "a year for example" of what it stands beside.
            // "For instance, on Monday, Feb. 9, he took …" tells of that day.
            var leadsAll = words is not NoticeWords.SuchAs && lead[..found].TrimEnd() is [] or [.., ';' or ':' or '(' or '—' or '–'];
            if (leadsAll ? !DateVerb.TellsNews(sentence) : HoldsOnlyDates(lead[(found + words.Length)..]))
                return true;
        }

        // The stop of "e.g." may seem to end a sentence.
        var before = text[..at.Start].TrimEnd();
        return before.EndsWith("e.g.", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("e.g.,", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith(" like");
    }

    static bool HoldsOnlyDates(ReadOnlySpan<char> text)
    {
        foreach (var word in new Words(text))
        {
            if (!char.IsAsciiDigit(word[0]) && DateWords.Find(word).Kind is DateWordKind.None && !NoticeWords.AmongDates.Contains(word))
                return false;
        }

        return true;
    }

    // A story may be called index.md in a folder of its own, or have the site's default layout; it has a date then.
    static bool IsNoStory(Story story) =>
        ReportingReader.IsOtherPage(story.Draft) && story.Page.Dateline is null && story.Draft.Header.Find(FieldKind.Date) is null;
}
