using StyleLint.Drafts;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>The numbers of a story, and whether one of them is the headline's.</summary>
sealed class StoryNumbers
{
    /// <summary>Ones are pronouns and articles as often as numbers; twos to fours are counted up by name ("a woman and her son") rather than written.</summary>
    const double LeastChecked = 5;

    /// <summary>How far a rounded number may be from the story's, as a share of it.</summary>
    const double Rounding = 0.06;

    /// <summary>The same after "almost", "more than" and the like, and for a round number in thousands, millions or billions.</summary>
    const double RoughRounding = 0.15;

    // Nouns that a headline counts stand this near to their number in the story: "450 well-paid manufacturing jobs".
    const int NounWithin = 3;

    readonly List<(Passage Passage, NumberMention Number)> _all = [];

    internal static StoryNumbers Read(Story story, bool withDeck)
    {
        var numbers = new StoryNumbers();
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
        var each = new NumberScanner(passage.Text);
        while (each.Next() is { } number)
            _all.Add((passage, number));
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
        return number.Start > 0 || !IsList(FirstNoun(text, number.End));
    }

    static bool IsList(ReadOnlySpan<char> noun) => noun is "things" or "ways" or "reasons" or "tips" or "steps" or "questions" or "facts" or "takeaways" or "lessons"
        or "Things" or "Ways" or "Reasons" or "Tips" or "Steps" or "Questions" or "Facts" or "Takeaways" or "Lessons";

    /// <summary>Whether the story has the number: the same or one that it is a rounding of.</summary>
    internal bool Contain(NumberMention wanted, ReadOnlySpan<char> text)
    {
        var isRough = IsRough(text[..wanted.Start]) || wanted.IsScaled && wanted.Grain * 9.5 > wanted.Low;
        foreach (var (_, number) in _all)
        {
            if (CanBe(wanted, number) && (Matches(wanted, wanted.Low, number, isRough) || wanted.Bare != wanted.Low && Matches(wanted with { Grain = 1 }, wanted.Bare, number, isRough: false)))
                return true;
        }

        return false;
    }

    static bool CanBe(NumberMention wanted, NumberMention number)
    {
        if (number.Unit is NumberUnit.Date)
            return false;
        if (number.Unit is NumberUnit.Code)
            return number.Low >= 10;
        return wanted.Unit switch
        {
            NumberUnit.Percent => number.Unit is not NumberUnit.Money,
            NumberUnit.Money => number.Unit is not NumberUnit.Percent,
            // A headline saves the sign ("Profits hit 400m"); a count it does not.
            _ => number.Unit is NumberUnit.None || wanted.IsScaled || wanted.Grain < 1,
        };
    }

    static bool Matches(NumberMention wanted, double value, NumberMention number, bool isRough)
    {
        if (value >= number.Low && value <= number.High)
            return true;
        // "100m" of the story may be metres too; and minor units are a hundredth of the major ones.
        if (number.Bare == value || wanted.Unit is NumberUnit.Money && number.Unit is NumberUnit.Money && number.Low == value * 100)
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
        return before.TrimEnd()[(blank + 1)..] is "almost" or "nearly" or "about" or "around" or "some" or "over" or "under" or "than" or "least" or "most" or "to" or "approaching" or "near"
            or "tops" or "top" or "passes" or "exceeds" or "past" or "up" or "below" or "above" or "Almost" or "Nearly" or "About" or "Around" or "Some" or "Over" or "Under";
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
        if (counted.Length < 4)
            return null;
        (Passage Passage, NumberMention Number)? found = null;
        foreach (var (passage, number) in _all)
        {
            if (number.Unit is not NumberUnit.None || number.IsLoose || number.Low < 2 || !Counts(passage.Text, number.End, counted))
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
            last = words.End;
        }

        return false;
    }
}
