using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint.Kinds;

/// <summary>A number, day, name or negation that differs in a sentence which is otherwise the story's.</summary>
sealed class ChangedFactCheck : IAnalyzer
{
    // Sentences less alike than this may speak of different things.
    const double LeastScore = 0.6;

    static readonly Marks PhraseEnds = new(".,;:()");

    // Days between a story and a draft that rests on it.
    const int DaysApart = 3;

    // A number may be rounded by this much, as a share of it.
    const double Rounding = 0.06;

    public void Analyze(in Analysis analysis)
    {
        foreach (var match in analysis.Overlap.Matches)
        {
            if (!match.IsSource || !IsOfOneDay(analysis, match))
                continue;
            List<WireMatch>? others = null;
            foreach (var pair in match.Pairs)
            {
                if (pair.Score < LeastScore)
                    continue;
                var reported = CheckNumber(analysis, match, pair, ref others);
                CheckSense(analysis, match, pair, reported, ref others);
                CheckDay(analysis, match, pair);
                CheckName(analysis, match, pair);
            }
        }
    }

    // A week later the same words may be the next issue of a report.
    static bool IsOfOneDay(in Analysis analysis, WireMatch match) =>
        analysis.Story.Anchor?.Day is not { } day
        || match.Wire.Day is not { } sent
        || Math.Abs(day.DayNumber - sent.DayNumber) <= DaysApart;

    // Where the number was reported, if one was.
    static Excerpt? CheckNumber(in Analysis analysis, WireMatch match, SentencePair pair, ref List<WireMatch>? others)
    {
        Excerpt? reported = null;
        var mine = Numbers(analysis.Story, pair.Draft);
        var theirs = Numbers(match.Story, pair.Story);
        foreach (var (at, number, counted) in mine)
        {
            var same = theirs.Where(other => other.Number.Unit == number.Unit && other.Counted == counted).ToList();
            if (
                counted.Length == 0
                || same is not [var (said, other, _)]
                || mine.Count(each => each.Number.Unit == number.Unit && each.Counted == counted) != 1
            )
                continue;
            if (
                IsRounding(number, other)
                || Has(match.Story, number, mayBeFiner: true)
                || Has(analysis.Story, other, mayBeFiner: false)
                || (others ??= Others(analysis, match)).Exists(each => Has(each.Story, number, mayBeFiner: true))
            )
                continue;
            Report(analysis, match, at, said);
            reported = at;
        }

        return reported;
    }

    // A number or a "not" between words that are the same, whatever it belongs to.
    static void CheckSense(in Analysis analysis, WireMatch match, SentencePair pair, Excerpt? reported, ref List<WireMatch>? others)
    {
        foreach (var change in ChangedSense.Find(analysis.Story, pair.Draft, match.Story, pair.Story))
        {
            // Long quotations have rules of their own.
            if (
                reported is { } before && before.Overlaps(change.Written)
                || analysis.Story.QuoteAt(change.Written) is { WordCount: >= WireQuotes.LeastWords }
            )
                continue;
            if (
                change.IsNumber
                && ChangedSense.Number(change.Written.Chars) is { } number
                && ChangedSense.Number(change.Said.Chars) is { } said
                && (IsRounding(number, said) || Has(match.Story, number, mayBeFiner: true) || Has(analysis.Story, said, mayBeFiner: false))
            )
                continue;
            if (change.IsIn(match.Story) || (others ??= Others(analysis, match)).Exists(each => change.IsIn(each.Story)))
                continue;
            Report(analysis, match, change.Written, change.Said);
        }
    }

    // The story's other versions, and other stories that the draft rests on: what stands there is no slip.
    static List<WireMatch> Others(in Analysis analysis, WireMatch match)
    {
        var others = new List<WireMatch>();
        foreach (var other in analysis.Overlap.Matches)
        {
            if (!ReferenceEquals(other, match) && other.IsSource)
                others.Add(other);
        }

        foreach (var version in analysis.Overlap.Versions(match))
        {
            if (version.Version != match.Wire.Version && version.Body.Length > 0)
                others.Add(new(version, analysis.Story.Facts));
        }

        return others;
    }

    // A number that stands alone for something: what it counts is the stem of the noun after it, or its unit.
    static List<(Excerpt At, NumberMention Number, string Counted)> Numbers(Story story, Excerpt sentence)
    {
        var found = new List<(Excerpt, NumberMention, string)>();
        var each = new NumberScanner(sentence.Chars);
        while (each.Next() is { } number)
        {
            var at = sentence.Slice(number.Start, number.End - number.Start);
            if (number.IsLoose || number.Unit is NumberUnit.Date or NumberUnit.Code || story.QuoteAt(at) is not null)
                continue;
            found.Add((at, number, number.Unit is NumberUnit.None ? Noun(sentence.Chars[number.End..]) : Unit(at.Chars)));
        }

        return found;
    }

    // What a number's own words and signs say besides the figures: "$", "mln dlrs", "%".
    static string Unit(ReadOnlySpan<char> number)
    {
        var start = number.LastIndexOfAnyInRange('0', '9') + 1;
        return $"{(char.IsAsciiDigit(number[0]) ? ' ' : number[0])}{number[start..].Trim()}".ToLowerInvariant();
    }

    // The first longer word after the number, its ending off: what is counted.
    static string Noun(ReadOnlySpan<char> after)
    {
        var words = new Words(after);
        for (var count = 0; count < 2 && words.MoveNext(); count++)
        {
            if (PhraseEnds.IndexIn(after[..words.Start]) >= 0)
                return "";
            if (words.Current.Length >= 4 && Stems.HashOf(words.Current) is > 0 and var stem)
                return stem.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return "";
    }

    // The number, or one that it rounds (finer) or that rounds it.
    static bool Has(Story story, NumberMention wanted, bool mayBeFiner)
    {
        foreach (var passage in story.Draft.Passages)
        {
            var each = new NumberScanner(passage.Text);
            while (each.Next() is { } number)
            {
                // The day of a dateline, or a year, counts nothing.
                if (number.Unit is NumberUnit.Date && wanted.Unit is not NumberUnit.Date)
                    continue;
                if (
                    wanted.Low >= number.Low && wanted.Low <= number.High
                    || IsRounding(wanted, number) && number.Grain < wanted.Grain == mayBeFiner
                )
                    return true;
            }
        }

        return false;
    }

    static bool IsRounding(NumberMention one, NumberMention other) =>
        one.Grain != other.Grain && Math.Abs(one.Low - other.Low) <= Rounding * Math.Max(one.Low, other.Low);

    static void CheckDay(in Analysis analysis, WireMatch match, SentencePair pair)
    {
        if (
            OnlyDay(analysis.Story, pair.Draft) is not { } mine
            || OnlyDay(match.Story, pair.Story) is not { } theirs
            || mine.From == theirs.From
        )
            return;
        // "Yesterday" is another's "Saturday": only what is written alike can be a slip.
        if (!IsWrittenAlike(mine, theirs) || Speaks(match.Story, mine) || Speaks(analysis.Story, theirs))
            return;
        Report(analysis, match, mine.At, theirs.At);
    }

    static bool IsWrittenAlike(DateMention one, DateMention other) =>
        one.Weekday is { } day && other.Weekday is { } weekday && day.Value != weekday.Value
        || one.Month is not null && other.Month is not null && (one.Day?.Value, one.Month?.Value) != (other.Day?.Value, other.Month?.Value);

    static bool Speaks(Story story, DateMention day) => story.Dates.Any(date => date.From == day.From && !IsDateline(story, date));

    static bool IsDateline(Story story, DateMention date) => story.Page.Dateline is { } dateline && dateline.At.Overlaps(date.At);

    static DateMention? OnlyDay(Story story, Excerpt sentence)
    {
        DateMention? only = null;
        foreach (var date in story.Dates)
        {
            if (
                date.Kind is not DateKind.Day
                || !sentence.Contains(date.At)
                || story.QuoteAt(date.At) is not null
                || IsDateline(story, date)
            )
                continue;
            if (only is not null)
                return null;
            only = date;
        }

        return only is { From: { } from, To: { } to, Until: null } && from == to ? only : null;
    }

    static void CheckName(in Analysis analysis, WireMatch match, SentencePair pair)
    {
        if (
            OnlyName(analysis.Story, pair.Draft, match.Story) is not { } mine
            || OnlyName(match.Story, pair.Story, analysis.Story) is not { } theirs
        )
            return;
        var sameTitle = mine.Office is not null && ReferenceEquals(mine.Office, theirs.Office);
        var sameGiven = mine.Given is { } given && theirs.Given is { } other && NameComparer.AreEqual(given.Chars, other.Chars);
        if ((sameTitle || sameGiven) && !mine.Candidates.Any(theirs.Candidates.Contains))
            Report(analysis, match, mine.At, theirs.At);
    }

    // The one person named in a sentence of whom the other story does not speak.
    static Mention? OnlyName(Story story, Excerpt sentence, Story other)
    {
        Mention? only = null;
        foreach (var mention in story.Mentions)
        {
            if (!sentence.Contains(mention.At) || story.QuoteAt(mention.At) is not null || Names(other, mention.Surname.Text))
                continue;
            if (only is not null)
                return null;
            only = mention;
        }

        return only;
    }

    static bool Names(Story story, string surname) => story.Draft.Source.Text.Contains(surname, StringComparison.OrdinalIgnoreCase);

    static void Report(in Analysis analysis, WireMatch match, Excerpt written, Excerpt said) =>
        analysis.Report(
            written,
            [
                ("agency", WireWording.Agency(match.Wire)),
                ("story", WireWording.Story(match.Wire)),
                ("written", written.Text),
                ("expected", said.Text),
            ],
            related: [WireWording.InStory(match, said, $"\"{said}\" here")]
        );
}
