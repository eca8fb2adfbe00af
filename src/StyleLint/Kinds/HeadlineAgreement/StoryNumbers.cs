using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>The numbers of a story, and whether one of them is the headline's.</summary>
sealed class StoryNumbers
{
    /// <summary>Ones are pronouns and articles as often as numbers; twos to fours are counted up by name ("a woman and her son") rather
    /// than written.</summary>
    const double LeastChecked = 5;

    /// <summary>How far a rounded number may be from the story's, as a share of it.</summary>
    const double Rounding = 0.06;

    /// <summary>The same after "almost", "more than" and the like, and for a round number in thousands, millions or billions.</summary>
    const double RoughRounding = 0.12;

    /// <summary>Below it a number is a count that nobody rounds without saying so.</summary>
    const double LeastRounded = 100;

    /// <summary>As many people as a sentence names before it counts "the others".</summary>
    const double MostNamed = 3;

    /// <summary>Two counts of one thing are not further apart than this many times: "2,500 staff" to go of "100,000 staff" are two
    /// things.</summary>
    const double FurthestOff = 6;

    // In characters: shorter nouns are units and abbreviations.
    const int LeastNoun = 4;

    // More than any story has: keeps their pairs few.
    const int MostYears = 20;

    readonly List<(Passage Passage, NumberMention Number)> _all = [];
    readonly List<double> _years = [];
    int _year;
    DateOnly? _day;
    readonly NumberedList _numbered = new();
    int _listItems;
    int _subheads;
    readonly BracketedCounts _counts = new();

    internal static StoryNumbers Read(Story story, bool withDeck)
    {
        var numbers = new StoryNumbers { _year = story.Anchor?.Day.Year ?? 0, _day = story.Anchor?.Day };
        foreach (var passage in story.Draft.Passages)
        {
            if (HeadlineScope.IsStory(story.Page, passage) && (withDeck || story.Page.RoleOf(passage) is not Role.Deck))
                numbers.Add(passage);
        }

        if (withDeck && story.Page.Deck is { Passage: { Index: < 0 } deck })
            numbers.Add(deck);
        return numbers;
    }

    void Add(Passage passage)
    {
        if (passage.Kind is PassageKind.ListItem)
            _listItems++;
        else if (passage.Kind is PassageKind.Heading)
            _subheads++;
        _numbered.Add(passage);
        _counts.Add(passage.Text);
        var each = new NumberScanner(passage.Text);
        while (each.Next() is { } number)
        {
            _all.Add((passage, number));
            if (number is { Unit: NumberUnit.Date, Low: > 1000 } && _years.Count < MostYears && !_years.Contains(number.Low))
                _years.Add(number.Low);
        }
    }

    /// <summary>Whether a number of a headline is one that the story should give: not a year, a result, a name or a small count.</summary>
    internal static bool IsChecked(NumberMention number, ReadOnlySpan<char> text)
    {
        if (number.IsLoose || number.Unit is NumberUnit.Date or NumberUnit.Code)
            return false;
        if (number is { Unit: NumberUnit.None, Low: < LeastChecked, IsScaled: false })
            return number.Grain < 1 && !HeadlineFrame.NamesOrOrders(number, text);
        return !HeadlineFrame.NamesOrOrders(number, text) && !HeadlineFrame.IsList(number, text);
    }

    /// <summary>Whether the story has the number: the same or one that it is a rounding of.</summary>
    internal bool Contain(NumberMention wanted, ReadOnlySpan<char> text)
    {
        var rough = RoughBefore(text[..wanted.Start]);
        var isRough = rough.Length > 0 || wanted.IsScaled && wanted.Grain * 9.5 > wanted.Low;
        var hasNoun = CountedNoun.After(text, wanted.End) is { IsEmpty: false } noun && !NumberWords.EndsCount(noun);
        foreach (var (passage, number) in _all)
        {
            if (!CanBe(wanted, number, passage.Text, hasNoun) || !NumberReach.CanImply(number, passage.Text, text[wanted.End..]))
                continue;
            if (rough.Length > 0 && number.Low == number.High && NumberWords.IsWrongSide(rough, number.Low.CompareTo(wanted.Low)))
                continue;
            if (Matches(wanted, number, isRough) || IsPassed(wanted, number, rough) || CountsOthers(wanted, number, passage.Text))
                return true;
        }

        // "34 projects to reuse": the story is their list.
        return wanted.Low == _listItems
            || wanted.Low == _subheads
            || NumberSum.Is(wanted, text, _all)
            || NumberDifference.Is(wanted, _all)
            || _counts.Is(wanted)
            || IsShortYear(wanted, text)
            || IsSpanOfYears(wanted, text)
            || IsSameTime(wanted, text);
    }

    // "more than 200" of 228
    static bool IsPassed(NumberMention wanted, NumberMention number, ReadOnlySpan<char> rough) =>
        NumberWords.IsWrongSide(rough, -1)
        && number.Low == number.High
        && number.Low - wanted.Low is >= 0 and var off
        && off < wanted.Grain;

    // "Five towns vote": the story names one and goes on to "four other towns"; "12 percent more" are no others.
    static bool CountsOthers(NumberMention wanted, NumberMention number, ReadOnlySpan<char> text) =>
        number is { Unit: NumberUnit.None }
        && wanted.Unit is NumberUnit.None
        && number.Low == number.High
        && wanted.Low - number.Low is >= 1 and <= MostNamed
        && NumberWords.CountsOthers(CountedNoun.After(text, number.End));

    // "100 days" are "three months" in the story.
    bool IsSameTime(NumberMention wanted, ReadOnlySpan<char> text)
    {
        var days = NumberWords.DaysIn(CountedNoun.After(text, wanted.End));
        if (days == 0 || wanted.Unit is not NumberUnit.None)
            return false;
        foreach (var (passage, number) in _all)
        {
            var others = number.Unit is NumberUnit.None ? NumberWords.DaysIn(CountedNoun.After(passage.Text, number.End)) : 0;
            if (others != 0 && others != days && Math.Abs(number.Low * others / (wanted.Low * days) - 1) <= RoughRounding)
                return true;
        }

        return false;
    }

    // "highest in 15 years" is "highest since 1990" in the story.
    bool IsSpanOfYears(NumberMention wanted, ReadOnlySpan<char> text)
    {
        if (
            wanted.Unit is not NumberUnit.None
            || !CountedNoun.After(text, wanted.End).StartsWith("year", StringComparison.OrdinalIgnoreCase)
        )
            return false;
        foreach (var (_, number) in _all)
        {
            if (
                number is { Unit: NumberUnit.Date, Low: > 1000 }
                && (IsSince(number.Low, _year) || _years.Exists(year => IsSince(number.Low, year)))
            )
                return true;
        }

        return false;

        bool IsSince(double from, double to) => Math.Abs(Math.Abs(to - from) - wanted.Low) <= 1;
    }

    // "12 percent less in 13": the story says 2013.
    bool IsShortYear(NumberMention wanted, ReadOnlySpan<char> text) =>
        wanted.Unit is NumberUnit.None
        && wanted.End - wanted.Start == 2
        && NumberWords.LeadsToShortYear(TextCursor.LastWordBefore(text, wanted.Start))
        && CountedNoun.After(text, wanted.End).IsEmpty
        && (_year % 100 == (int)wanted.Low || _years.Exists(year => year >= 1900 && (int)year % 100 == (int)wanted.Low));

    static bool CanBe(NumberMention wanted, NumberMention number, ReadOnlySpan<char> text, bool hasNoun)
    {
        if (number.Unit is NumberUnit.Date)
            return false;
        if (number.Unit is NumberUnit.Code)
            return number.Low >= 10 || wanted.Unit is NumberUnit.Percent;
        if (wanted.Sign != number.Sign && wanted.Sign != '\0' && number.Sign != '\0')
            return false;
        return wanted.Unit switch
        {
            NumberUnit.Percent => number.Unit is NumberUnit.Percent
                || number.Unit is NumberUnit.None && (number.IsLoose || NumberReach.BorrowsUnit(text[number.End..])),
            NumberUnit.Money => number.Unit is NumberUnit.Money
                || number.Unit is NumberUnit.None
                    && (number.IsScaled || number.IsLoose || number.Low >= 1000 || NumberReach.BorrowsUnit(text[number.End..])),
            // A headline saves the sign ("Profits hit 400m"); a count it does not.
            // Nor does "Berg 48, Lund 42" say what it counts.
            _ => number.Unit is NumberUnit.None || wanted.IsScaled || wanted.Grain < 1 || number.Unit is NumberUnit.Percent && !hasNoun,
        };
    }

    static bool Matches(NumberMention wanted, NumberMention number, bool isRough)
    {
        var value = wanted.Low;
        // "thousands" tell no 45,000.
        if (value >= number.Low && value <= number.High && (number.Low == number.High || isRough))
            return true;
        // "100m" may be metres on either side; minor units are a hundredth of the major ones.
        if (
            wanted.Unit is NumberUnit.None
                && (
                    number.Bare == value
                    || number.Low == wanted.Bare
                    || number.Bare == wanted.Bare && number.IsScaled && wanted.Bare != wanted.Low
                )
            || wanted.Unit is NumberUnit.Money && number.Unit is NumberUnit.Money && number.Low == value * 100
        )
            return true;
        var off = Math.Abs(value - number.Low);
        if (isRough)
            return off < wanted.Grain && off <= RoughRounding * number.Low;
        if (wanted is { Unit: NumberUnit.None, Low: < LeastRounded, IsScaled: false, Grain: >= 1 } && number.Grain >= 1)
            return false;
        return wanted.Grain != 1 || number.Grain < 1
            ? off <= wanted.Grain * 0.5 + 1e-9 && off <= Rounding * number.Low
                || off < wanted.Grain && number.Grain < wanted.Grain && off <= Rounding * number.Low
            : false;
    }

    // "almost 400"; empty where the word before says nothing of the kind.
    static ReadOnlySpan<char> RoughBefore(ReadOnlySpan<char> before)
    {
        var word = TextCursor.LastWord(before.TrimEnd());
        return NumberWords.IsRough(word) ? word : default;
    }

    /// <summary>
    /// The one number that the story counts the same noun with: where it gives several, the headline's may be their sum. Null where there
    /// is none.
    /// </summary>
    internal Excerpt? Conflict(NumberMention wanted, ReadOnlySpan<char> text, out string noun)
    {
        noun = "";
        if (wanted.Unit is not NumberUnit.None)
            return null;
        var counted = CountedNoun.After(text, wanted.End);
        // Years and days are counted of many things in one story.
        if (counted.Length < LeastNoun || CountedNoun.IsTime(counted))
            return null;
        (Passage Passage, NumberMention Number)? found = null;
        var isRough = RoughBefore(text[..wanted.Start]).Length > 0;
        foreach (var (passage, number) in _all)
        {
            if (
                number.Unit is not NumberUnit.None
                || number.IsLoose
                || number.Low < 2
                || number.Low > wanted.Low * FurthestOff
                || number.Low * FurthestOff < wanted.Low
                || !CountedNoun.Counts(passage.Text, number.End, counted)
                // "more than 160" beside "more than 100" counts another group.
                || (isRough && RoughBefore(passage.Text.AsSpan(0, number.Start)).Length > 0)
                || IsPartOrWhole(number, passage.Text)
            )
            {
                continue;
            }

            if (found is { } before && before.Number.Low != number.Low)
                return null;
            found ??= (passage, number);
        }

        if (found is not { } only)
            return null;
        noun = counted.ToString();
        return only.Passage.Excerpt(only.Number.Start, only.Number.End - only.Number.Start);
    }

    // "8 of the 15 senators", "on top of 22 million", "four other towns": another group than the headline's.
    static bool IsPartOrWhole(NumberMention number, ReadOnlySpan<char> text) =>
        NumberWords.CountsOthers(CountedNoun.After(text, number.End)) || NumberWords.LeadsToWhole(text[..number.Start]);

    /// <summary>
    /// The one other number that the story has in the same words: "a 40-hour week" for the headline's "43-hour week", "June 12" for "June
    /// 15", "until 2036" for "until 2056". Null where there is none, or several, or the headline's too.
    /// </summary>
    internal Excerpt? Twin(NumberMention wanted, ReadOnlySpan<char> text)
    {
        var frame = HeadlineFrame.Of(wanted, text);
        if (frame.IsEmpty)
            return null;
        (Passage Passage, NumberMention Number)? found = null;
        foreach (var (passage, number) in _all)
        {
            if (number.Low == wanted.Low && number.Unit is not NumberUnit.Percent and not NumberUnit.Money)
                return null;
            if (number.IsLoose || number.Unit != wanted.Unit || !frame.Equals(HeadlineFrame.Of(number, passage.Text)))
                continue;
            // The day on which the story came out is no other version of the one that its headline names.
            if (frame.Month > 0 && _day is { } day && day.Month == frame.Month && day.Day == number.Low)
                continue;
            if (found is { } before && before.Number.Low != number.Low)
                return null;
            found ??= (passage, number);
        }

        return found is { } only ? only.Passage.Excerpt(only.Number.Start, only.Number.End - only.Number.Start) : null;
    }

    /// <summary>The list that the story is, where the headline counts its items otherwise: "6 things to know" over a story that numbers
    /// five. "4 things to do (plus 1 to leave)" are counted apart.</summary>
    internal NumberedList? ListOtherThan(NumberMention wanted, ReadOnlySpan<char> text) =>
        _numbered.IsList
        && !text[wanted.End..].ContainsAnyInRange('0', '9')
        && wanted is { Unit: NumberUnit.None, IsLoose: false }
        && wanted.Low != _numbered.Items
        && wanted.Low != _numbered.Named
        && HeadlineFrame.IsList(wanted, text)
            ? _numbered
            : null;

    /// <summary>What of the story's numbers says how many people died, were hurt and so on, in the words of the headline's.</summary>
    internal Toll TollOf(string fate, double wanted)
    {
        Excerpt? only = null;
        var several = false;
        var most = 0.0;
        foreach (var (passage, number) in _all)
        {
            if (number.Low == wanted && TollReader.MayCount(number, passage.Text))
                return default;
            if (number.IsLoose || number.Unit is not NumberUnit.None || TollReader.Of(number, passage.Text) != fate)
                continue;
            if (NumberWords.CountsOthers(CountedNoun.After(passage.Text, number.End)) || TollReader.IsAddedTo(number, passage.Text))
                return default;
            several |=
                only is { } before
                && !before.Chars.Equals(passage.Text.AsSpan(number.Start, number.End - number.Start), StringComparison.OrdinalIgnoreCase);
            only ??= passage.Excerpt(number.Start, number.End - number.Start);
            most = Math.Max(most, number.Low);
        }

        return new(several ? null : only, only is not null, most);
    }

    /// <summary>Whether a headline's toll goes with what the story gives: its parts come to it, or there are "at least" as many.</summary>
    internal bool Allows(Toll toll, NumberMention wanted, ReadOnlySpan<char> text) =>
        NumberSum.Is(wanted, text, _all) || (RoughBefore(text[..wanted.Start]).Length > 0 && wanted.Low <= toll.Most * (1 + RoughRounding));

    /// <summary>Whether the number belongs to a name that the story writes with other numbers alone: "Channel 5" over a story about Channel
    /// 4.</summary>
    internal bool IsNamedOtherwise(NumberMention wanted, ReadOnlySpan<char> text)
    {
        var before = text[..wanted.Start];
        if (wanted.Unit is not NumberUnit.None || before is not [.., ' '])
            return false;
        var name = before[(before[..^1].LastIndexOf(' ') + 1)..];
        // With the blank: shorter ones are no names.
        if (
            name.Length < 4
            || !char.IsUpper(name[0])
            || !char.IsLetter(name[^2])
            || NumberWords.Counters.Contains(name[..^1])
            || SpeakerWords.Determiners.Contains(name[..^1])
        )
            return false;
        var isNamedOtherwise = false;
        foreach (var (passage, number) in _all)
        {
            if (!passage.Text.AsSpan(0, number.Start).EndsWith(name))
                continue;
            if (number.Low == wanted.Low)
                return false;
            isNamedOtherwise = true;
        }

        return isNamedOtherwise;
    }
}
