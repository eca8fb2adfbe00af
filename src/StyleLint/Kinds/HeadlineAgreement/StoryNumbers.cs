using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>The numbers of a story, and whether one of them is the headline's.</summary>
sealed class StoryNumbers
{
    /// <summary>Ones are pronouns and articles as often as numbers; twos to fours are counted up by name ("a woman and her son") rather than written.</summary>
    const double LeastChecked = 5;

    /// <summary>How far a rounded number may be from the story's, as a share of it.</summary>
    const double Rounding = 0.06;

    /// <summary>The same after "almost", "more than" and the like, and for a round number in thousands, millions or billions.</summary>
    const double RoughRounding = 0.12;

    const double LeastSum = 20;

    /// <summary>Two counts of one thing are not further apart than this many times: "2,500 staff" to go of "100,000 staff" are two things.</summary>
    const double FurthestOff = 6;

    // In characters: shorter nouns are units and abbreviations.
    const int LeastNoun = 4;

    // Nouns that a headline counts stand this near to their number in the story: "450 well-paid manufacturing jobs".
    const int NounWithin = 3;

    // In characters, from one part of a sum to the next.
    const int LongestSum = 160;

    // More than any story has: keeps their pairs few.
    const int MostYears = 20;

    readonly List<(Passage Passage, NumberMention Number)> _all = [];
    readonly List<double> _years = [];
    int _year;
    int _listItems;
    int _subheads;

    internal static StoryNumbers Read(Story story, bool withDeck)
    {
        var numbers = new StoryNumbers { _year = story.Anchor?.Day.Year ?? 0 };
        foreach (var passage in story.Draft.Passages)
        {
            if (HeadlineAgreement.IsStory(story.Page, passage) && (withDeck || story.Page.RoleOf(passage) is not Role.Deck))
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
            return number.Grain < 1;
        // 24-hour drinking, a 10-man team, a six-figure sum: adjectives more than counts.
        if (number is { Unit: NumberUnit.None, End: var end } && end < text.Length && text[end] is '-' or '‑' && FirstNoun(text, end) is "hour" or "man" or "men" or "figure" or "digit" or "way")
            return false;
        // "5 things to know": the story is the list.
        return number.Start > 0 || !NumberWords.CountsList(FirstNoun(text, number.End));
    }

    /// <summary>Whether the story has the number: the same or one that it is a rounding of.</summary>
    internal bool Contain(NumberMention wanted, ReadOnlySpan<char> text)
    {
        var isRough = IsRough(text[..wanted.Start]) || wanted.IsScaled && wanted.Grain * 9.5 > wanted.Low;
        foreach (var (passage, number) in _all)
        {
            if (CanBe(wanted, number, passage.Text) && CanImply(number, passage.Text, text[wanted.End..]) && Matches(wanted, number, isRough))
                return true;
        }

        // "34 projects to reuse": the story is their list.
        return wanted.Low == _listItems || wanted.Low == _subheads || IsSum(wanted, text) || IsSpanOfYears(wanted, text);
    }

    // 52,000 vehicles are "33,000 cars and 19,000 vans" in the story. Small sums come out by chance, but not where they count
    // the same: "11 shops in Oslo and one in Bergen".
    bool IsSum(NumberMention wanted, ReadOnlySpan<char> text)
    {
        if (wanted.Unit is NumberUnit.Percent)
            return false;
        var counted = FirstNoun(text, wanted.End);
        for (var index = 1; index < _all.Count; index++)
        {
            var ((before, one), (passage, other)) = (_all[index - 1], _all[index]);
            if (one.Low + other.Low != wanted.Low || one.Unit != other.Unit)
                continue;
            if (wanted.Low >= LeastSum && !one.IsLoose && !other.IsLoose && other.Unit is NumberUnit.None or NumberUnit.Money)
                return true;
            if (counted.Length >= LeastNoun && other.Unit is NumberUnit.None && ReferenceEquals(before, passage) && other.Start - one.End < LongestSum && Counts(passage.Text, one.End, counted))
                return true;
        }

        return false;
    }

    // "highest in 15 years" is "highest since 1990" in the story.
    bool IsSpanOfYears(NumberMention wanted, ReadOnlySpan<char> text)
    {
        if (wanted.Unit is not NumberUnit.None || !FirstNoun(text, wanted.End).StartsWith("year", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var (_, number) in _all)
        {
            if (number is { Unit: NumberUnit.Date, Low: > 1000 } && (IsSince(number.Low, _year) || _years.Exists(year => IsSince(number.Low, year))))
                return true;
        }

        return false;

        bool IsSince(double from, double to) => Math.Abs(Math.Abs(to - from) - wanted.Low) <= 1;
    }

    static bool CanBe(NumberMention wanted, NumberMention number, ReadOnlySpan<char> text)
    {
        if (number.Unit is NumberUnit.Date)
            return false;
        if (number.Unit is NumberUnit.Code)
            return number.Low >= 10 || wanted.Unit is NumberUnit.Percent;
        if (wanted.Sign != number.Sign && wanted.Sign != '\0' && number.Sign != '\0')
            return false;
        return wanted.Unit switch
        {
            NumberUnit.Percent => number.Unit is NumberUnit.Percent || number.Unit is NumberUnit.None && (number.IsLoose || BorrowsUnit(text[number.End..])),
            NumberUnit.Money => number.Unit is NumberUnit.Money || number.Unit is NumberUnit.None && (number.IsScaled || number.IsLoose || number.Low >= 1000 || BorrowsUnit(text[number.End..])),
            // A headline saves the sign ("Profits hit 400m"); a count it does not.
            _ => number.Unit is NumberUnit.None || wanted.IsScaled || wanted.Grain < 1,
        };
    }

    // A week is 7 and a year 12 only of days and months, and a first half is no 50 per cent.
    static bool CanImply(NumberMention number, ReadOnlySpan<char> text, ReadOnlySpan<char> counted)
    {
        if (!number.IsLoose)
            return true;
        var word = text[number.Start..number.End];
        if (word.StartsWith("half", StringComparison.OrdinalIgnoreCase))
            return !text[..number.Start].TrimEnd().EndsWith("first", StringComparison.OrdinalIgnoreCase) && !text[..number.Start].TrimEnd().EndsWith("second", StringComparison.OrdinalIgnoreCase);
        return !NumberWords.TimeWords.Contains(word) || IsTime(FirstNoun(counted, 0));
    }

    // "5 to 10 per cent", "10 percentage points", "a 5-cent rise".
    static bool BorrowsUnit(ReadOnlySpan<char> after) =>
        after.StartsWith(" to ") || after.StartsWith(" and ") || after.StartsWith(" or ") || after.StartsWith(" p") || after is ['-' or '–', ..];

    static bool Matches(NumberMention wanted, NumberMention number, bool isRough)
    {
        var value = wanted.Low;
        // "thousands" tell no 45,000.
        if (value >= number.Low && value <= number.High && (number.Low == number.High || isRough))
            return true;
        // "100m" may be metres on either side; minor units are a hundredth of the major ones.
        if (wanted.Unit is NumberUnit.None && (number.Bare == value || number.Low == wanted.Bare || number.Bare == wanted.Bare && number.IsScaled && wanted.Bare != wanted.Low)
            || wanted.Unit is NumberUnit.Money && number.Unit is NumberUnit.Money && number.Low == value * 100)
            return true;
        var off = Math.Abs(value - number.Low);
        if (isRough)
            return off < wanted.Grain && off <= RoughRounding * number.Low;
        return wanted.Grain != 1 || number.Grain < 1 ? off <= wanted.Grain * 0.5 + 1e-9 && off <= Rounding * number.Low || off < wanted.Grain && number.Grain < wanted.Grain && off <= Rounding * number.Low
            : false;
    }

    // "almost 400", "400-plus"
    static bool IsRough(ReadOnlySpan<char> before)
    {
        var blank = before.TrimEnd().LastIndexOf(' ');
        return NumberWords.IsRough(before.TrimEnd()[(blank + 1)..]);
    }

    /// <summary>
    /// The one number that the story counts the same noun with: where it gives several, the headline's may be their sum. Null where there is none.
    /// </summary>
    internal Excerpt? Conflict(NumberMention wanted, ReadOnlySpan<char> text, out string noun)
    {
        noun = "";
        if (wanted.Unit is not NumberUnit.None)
            return null;
        var counted = FirstNoun(text, wanted.End);
        // Years and days are counted of many things in one story.
        if (counted.Length < LeastNoun || IsTime(counted))
            return null;
        (Passage Passage, NumberMention Number)? found = null;
        foreach (var (passage, number) in _all)
        {
            if (number.Unit is not NumberUnit.None || number.IsLoose || number.Low < 2 || number.Low > wanted.Low * FurthestOff || number.Low * FurthestOff < wanted.Low || !Counts(passage.Text, number.End, counted))
                continue;
            if (found is { } before && before.Number.Low != number.Low)
                return null;
            found ??= (passage, number);
        }

        if (found is not { } only)
            return null;
        noun = counted.ToString();
        return only.Passage.Excerpt(only.Number.Start, only.Number.End - only.Number.Start);
    }

    /// <summary>Whether the number belongs to a name that the story writes with other numbers alone: "Channel 5" over a story about Channel 4.</summary>
    internal bool IsNamedOtherwise(NumberMention wanted, ReadOnlySpan<char> text)
    {
        var before = text[..wanted.Start];
        if (wanted.Unit is not NumberUnit.None || before is not [.., ' '])
            return false;
        var name = before[(before[..^1].LastIndexOf(' ') + 1)..];
        // With the blank: shorter ones are no names.
        if (name.Length < 4 || !char.IsUpper(name[0]) || !char.IsLetter(name[^2]) || NumberWords.Counters.Contains(name[..^1]))
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

    static bool IsTime(ReadOnlySpan<char> noun)
    {
        foreach (var time in NumberWords.Times)
        {
            if (WordRun.IsSameStem(noun, time))
                return true;
        }

        return false;
    }

    static ReadOnlySpan<char> FirstNoun(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var words = new Words(rest);
        return words.MoveNext() && words.Start <= 1 && rest[..words.Start] is "" or " " or "-" ? words.Current : default;
    }

    static bool Counts(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> noun)
    {
        var rest = text[at..];
        var words = new Words(rest);
        var last = 0;
        for (var count = 0; count < NounWithin && words.MoveNext(); count++)
        {
            if (rest[last..words.Start].IndexOfAnyExcept(" -") >= 0)
                return false;
            if (WordRun.IsSameStem(words.Current, noun))
                return true;
            if (NumberWords.EndsCount(words.Current))
                return false;
            last = words.End;
        }

        return false;
    }
}
