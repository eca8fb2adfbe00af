using System.Globalization;
using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Kinds;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Tests;

/// <summary>Headlines and decks against the story under them.</summary>
public class HeadlineTests
{
    [Theory]
    [InlineData("The plant made {|1200000 Money:£1.2m|} and {|1200000 None:1,200,000|} jars, {|400 None:400|} a day")]
    [InlineData(
        "{|10 Percent:10%|}, {|10 Percent:10 per cent|}, {|10 Percent:10 percent|}, {|2.5 Percent:2.5pc|}, {|10 Percent:ten per cent|}"
    )]
    [InlineData("{|25 None:twenty-five|} of {|310000 None:three hundred and ten thousand|}, {|20 None:two decades|}, {|3 None:three|}-day")]
    [InlineData(
        "{|500000 None loose:half a million|} in {|12 None loose:a dozen|} towns, {|20..20000 None loose:dozens|} hurt, {|2 None loose:both|} held, {|100 None loose:a hundred|}"
    )]
    [InlineData("{|3 None:3rd|} day, {|21 None:21st|}, {|5 None loose:fifth|}")]
    [InlineData("born in {|1984 Date:1984|} on May {|5 Date:5|}, {|14 Date:14|} July, '{|82 Date:82|}")]
    [InlineData(
        "a {|2 Code:2|}-{|1 Code:1|} win, {|24 Code:24|}/{|7 Code:7|}, at {|10 Code:10|}:{|30 Code:30|}, an MP{|3 Code:3|} player, {|1990 Code:1990s|}"
    )]
    [InlineData("{|5 Money:5 euros|}, {|5 Money:5p|}, US{|11000000000 Money:$11bn|}, {|2000000 Money:two million dollars|}")]
    [InlineData("a or m, may march in May, a letter, {|1 None:one|}{|2 Code:2|}")]
    public void Numbers_are_read_with_value_and_unit(string marked)
    {
        var text = Markup.Read(marked).Text;
        var found = new List<(Text.TextSpan, string?)>();
        var scanner = new NumberScanner(text);
        while (scanner.Next() is { } number)
        {
            var value =
                number.Low.ToString(CultureInfo.InvariantCulture)
                + (number.High > number.Low ? ".." + number.High.ToString(CultureInfo.InvariantCulture) : "");
            found.Add((Text.TextSpan.FromBounds(number.Start, number.End), $"{value} {number.Unit}{(number.IsLoose ? " loose" : "")}"));
        }

        Assert.Equal(marked, Markup.Draw(text, found));
    }

    const string Spokeswoman = ", a spokeswoman said on Monday.";

    [Theory]
    [InlineData("Mill cuts [|400|] posts", "The mill will cut 450 posts")]
    [InlineData("Mill cuts almost 400 posts", "The mill will cut 397 posts")]
    [InlineData("Mill cuts 400 posts", "The mill will cut four hundred posts")]
    [InlineData("Mill cuts a third of [|12|] posts", "The mill will cut posts")]
    [InlineData("Mill cuts 12 posts", "The mill will cut a dozen posts")]
    [InlineData("Mill cuts 52,000 posts", "The mill will cut 33,000 posts in spring and 19,000 more in summer")]
    [InlineData("Mill makes £1.2m", "The mill made £1,196,000")]
    [InlineData("Mill makes [|£1.2m|]", "The mill made £1.2bn, or $1.2m a day")]
    [InlineData("Prices up 10%", "Prices rose by ten per cent")]
    [InlineData("Prices up [|10%|]", "Prices rose by 12 per cent on 10 occasions")]
    [InlineData("Prices up 5%", "Prices rose by 4.6 percent")]
    [InlineData("Prices up 10% on year", "Prices rose by between 10 and 12 per cent")]
    [InlineData("Prices at highest in 15 years", "Prices were the highest since 2011, after 2026's rise")]
    [InlineData("Rovers win 7-0 in 2025", "Rovers won")]
    [InlineData("Three held after raid", "A woman and her two sons were held")]
    [InlineData("[|Seven|] held after raid", "Nine people were held")]
    [InlineData("7 ways to save a mill", "The mill can be saved")]
    [InlineData("100m record falls", "She ran 100 metres")]
    [InlineData("Town drops 24-hour plan", "Pubs may not open all night")]
    [InlineData("Town drops [|38|]-hour week", "The town drops its 35-hour week")]
    [InlineData("Town drops 35-hour week", "The town drops its 35-hour week")]
    [InlineData("Six towns want the mill", "Vestnes wants the mill, as do five other towns")]
    [InlineData("[|Nine|] towns want the mill", "Vestnes wants the mill, as do five other towns")]
    [InlineData("14 lorries to see before the fair", "Any of the 30 lorries could win")]
    [InlineData("6 drivers to watch at the fair", "Any of the 30 drivers could win")]
    [InlineData("7 big unanswered questions about the mill", "The mill burnt")]
    [InlineData("Poll: Obi 51, Berg 44", "Obi is at 51 percent, Berg at 44 percent")]
    [InlineData("More than 300 lorries stuck", "The road held up 361 lorries")]
    [InlineData("More than [|300|] lorries stuck", "The road held up 290 lorries")]
    [InlineData("Nearly [|300|] lorries stuck", "The road held up 310 lorries")]
    [InlineData("Nearly 300 lorries stuck", "The road held up 290 lorries")]
    [InlineData("[|400|] lorries stuck", "The road held up 520 lorries, hundreds of miles from the mill")]
    [InlineData("Milling 101: how to grind", "Grinding is simple")]
    [InlineData("Turning milling up to 11: a diary", "Grinding is simple")]
    [InlineData("Mill orders up to [|11|]", "Grinding is simple")]
    [InlineData("Mill orders seen lower in 08", "Grinding was slow in 2008")]
    [InlineData("Mill orders seen lower in 13", "Grinding was slow in 2013")]
    [InlineData("Mill orders seen lower in [|13|]", "Grinding was slow in 2012")]
    [InlineData("Flour dearer by 23 cents", "A sack went to 263 cents a day, with $40 for salt, up from 240 cents")]
    [InlineData("Mill cuts 63 posts", "Posts fell from about 460 to 397")]
    [InlineData("Mill cuts [|64|] posts", "Posts fell from about 460 to 397")]
    [InlineData("78 millers who vote", "Here they are, he said.\n\nOld millers (15)\n\nYoung millers (60)\n\nOthers (3?)\n\nThat is all")]
    [InlineData(
        "[|77|] millers who vote",
        "Here they are, he said.\n\nOld millers (15)\n\nYoung millers (60)\n\nOthers (3?)\n\nThat is all"
    )]
    [InlineData("Town releases 911 calls", "The mill burnt")]
    [InlineData("Spring season - Game 12", "The Dock held on")]
    [InlineData("Mayor speaks at the 31st meeting of millers", "He spoke of flour")]
    [InlineData("Mayor speaks at the [|31st|] meeting of millers", "He spoke at the 30th meeting")]
    [InlineData("Fair on June 6, 7 and 8", "The mill opens")]
    [InlineData("Fair not ready for June [|16|]", "The fair set for June 12 may not open")]
    [InlineData("Fair not ready for June 12", "The fair set for June 12 may not open")]
    [InlineData("Miller dies at [|80|]", "The miller died at 79")]
    [InlineData("Mill shut until [|2046|]", "The mill stays shut until 2036")]
    [InlineData("Mill shut until 2036", "The mill stays shut until 2036")]
    [InlineData("Mayor quits after 100 days", "The mayor quit after three months")]
    [InlineData("Mill opens after [|12|] days", "The mill opened after 11 days, one year ago to the week")]
    [InlineData("Miller hit [|35|]-year-old clerk", "The miller, 22 years ago, hit the then 13-year-old clerk")]
    public void Numbers_of_the_headline_stand_in_the_story(string headline, string story)
    {
        var draft = $"# {Markup.Read(headline).Text}\n\n{story}{Spokeswoman}\n";
        Assert.Equal($"# {headline}\n\n{story}{Spokeswoman}\n", Marked(draft, "headline-number-not-in-body", "headline-number-differs"));
    }

    [Theory]
    [InlineData("Mill cuts [|400|] posts", "The mill will cut 450 well-paid posts")]
    [InlineData("Mill cuts 400 posts", "The mill will cut 150 posts here and 250 posts there")]
    [InlineData("Mill cuts 400 posts", "The mill, with 9,000 posts, will cut some")]
    [InlineData("Mill shut for 40 days", "The mill stays shut for 45 days")]
    [InlineData("More than 160 millers walk out", "More than 100 millers signed one letter")]
    [InlineData("Town fines 40 drivers", "The fines come on top of 90 drivers fined in May")]
    [InlineData("[|Three|] killed in mill fire", "Four people died in the fire")]
    [InlineData("Fire kills [|3|]", "The fire killed at least four people")]
    [InlineData("Three killed in mill fire", "The fire killed the miller and two clerks")]
    [InlineData("Three killed in mill fire", "The fire killed two people and injured three")]
    [InlineData("Three hurt in mill fire", "The miller and two clerks were hurt in the fire")]
    [InlineData("Council votes [|7-2|] for the mill", "The council voted 6-2 for the mill")]
    [InlineData("Council votes 6-2 for the mill", "The council voted six to two for the mill, after 5-2 last May")]
    [InlineData("Millers beat Dock 3-1", "The Millers won three goals to one, after a 2-1 lead")]
    [InlineData("Millers beat Dock 3-1", "The Millers led 2-1 at half-time")]
    [InlineData("Children aged 3-5 may come", "The children, 3 to 7, will play in 3-7 groups")]
    [InlineData("Mill open 24-7", "The Millers won 24-3")]
    public void The_same_noun_with_another_number_is_a_conflict(string headline, string story)
    {
        var draft = $"# {Markup.Read(headline).Text}\n\n{story}{Spokeswoman}\n";
        Assert.Equal($"# {headline}\n\n{story}{Spokeswoman}\n", Marked(draft, "headline-number-differs"));
    }

    [Theory]
    [InlineData("Chief calls mill [|'a slow poison'|]", "\"It harms us all,\" she said.")]
    [InlineData("Chief calls mill 'a slow poison'", "“It’s a slow poison,” she said.")]
    [InlineData("Chief calls mill 'A Slow-Poison'", "It is a slow poison, she said.")]
    [InlineData("Chief: 'We will never … give up'", "\"We will never, ever give up,\" she said.")]
    [InlineData("Chief: [|'We will never give up'|]", "\"It was hard,\" she said.")]
    [InlineData("Chief: [|'We'll close it for good'|]", "\"It was hard,\" she said.")]
    [InlineData("Chief: '[W]e will never close it'", "\"I say that we will never close it,\" she said.")]
    [InlineData("Chief: '[The mill] is ours and stays ours'", "\"It is ours and stays ours,\" she said.")]
    [InlineData("Chief: 'We [in the valley] will never close it'", "\"We will never close it,\" she said.")]
    [InlineData("Chief: 'We help[ed] them to close it'", "\"We help them to close it,\" she said.")]
    [InlineData("Chief: [|'We will [not] close it for good'|]", "\"We will close it for good,\" she said.")]
    [InlineData("Chief: [|'We are [un]able to close it'|]", "\"We are able to close it,\" she said.")]
    [InlineData("Mill 'to close for repairs'", "The chief said the mill was going to be closed while repairs last.")]
    [InlineData("Mill 'could be sold'", "The chief looks for buyers, she said.")]
    [InlineData("Chief 'sells red mill'", "The chief looks for buyers, she said.")]
    [InlineData("Chief has [|'fire sale'|]", "The chief looks for buyers, she said.")]
    [InlineData("'We shall never sell'", "The mill stays, she said.")]
    [InlineData("The chiefs' mill and the mayors' bridge", "The mill stays, she said.")]
    [InlineData("Back to the '90s and the '80s", "The mill stays, she said.")]
    [InlineData("Chief calls mill 'a slow poison", "The mill stays, she said.")]
    public void Quoted_words_of_the_headline_stand_in_the_story(string headline, string story)
    {
        var draft = $"# {Markup.Read(headline).Text}\n\n{story}\n";
        Assert.Equal(
            $"# {headline}\n\n{story}\n",
            Marked(draft, "headline-quote-not-in-body", "headline-quote-never-said", "headline-quote-altered")
        );
    }

    [Theory]
    [InlineData("Chief: [|'We will never close the mill'|]", "\"We shall never close the mill,\" she said.")]
    [InlineData("Chief warns of [|'lawful strikes'|]", "\"It was a lawful strike,\" she said.")]
    [InlineData("Chief warns of 'cold calls'", "\"It was cold calling,\" she said.")]
    [InlineData("Chief: 'We sold the school'", "\"We closed the mill,\" she said.")]
    [InlineData("Chief: 'in the end it was'", "\"On the end of it was a knot,\" she said.")]
    [InlineData("Chief: 'We shall never close the mill'", "\"We shall never close the mill, and we will never close the mill,\" she said.")]
    public void A_quotation_that_is_nearly_right_is_altered(string headline, string story)
    {
        var draft = $"# {Markup.Read(headline).Text}\n\n{story}\n";
        Assert.Equal($"# {headline}\n\n{story}\n", Marked(draft, "headline-quote-altered"));
    }

    [Fact]
    public void The_fix_takes_the_marks_and_leaves_the_words()
    {
        var result = Run(
            "---\ntitle: \"Chief warns of 'lawful strikes'\"\n---\n\n\"It was a lawful strike,\" she said.\n",
            "headline-quote-altered"
        );
        var fix = Assert.Single(Assert.Single(result.Diagnostics).Fixes);
        Assert.Equal(FixSafety.NeedsReview, fix.Safety);
        Assert.All(fix.Changes, change => Assert.Equal("'", result.Draft.Source.Slice(change.Span).ToString()));
        Assert.Equal("\"lawful strike\" here", Assert.Single(result.Diagnostics[0].Related).Message);
    }

    [Theory]
    [InlineData("Mill to close", "[|Mill stays open|]")]
    [InlineData("Mill to close", "MILL TO CLOSE!")]
    [InlineData("Mill to close | The Valley Post", "Mill to close")]
    [InlineData("Mill to close", "Introduction")]
    [InlineData("Mill to close", "Mill stays open\n\n# What the mill did")]
    public void Title_and_heading_say_the_same(string title, string heading)
    {
        var draft = $"---\ntitle: {title}\n---\n\n# {Markup.Read(heading).Text}\n\nThe mill stays{Spokeswoman}\n";
        Assert.Equal(draft.Replace(Markup.Read(heading).Text, heading), Marked(draft, "title-heading-mismatch"));
    }

    [Theory]
    [InlineData("The mill cuts [|400|] posts.", "The mill will cut 450 posts")]
    [InlineData("The mill cuts nearly 500 posts.", "The mill will cut 490 posts")]
    [InlineData("The chief says [|'it is all over now'|].", "The mill will close")]
    [InlineData("More in <a href='https://example.org/a/b'>the report</a>.", "The mill will close")]
    public void The_deck_says_what_the_story_says(string deck, string story)
    {
        var draft = $"---\ntitle: Mill to close\ndescription: {Markup.Read(deck).Text}\n---\n\n{story}{Spokeswoman}\n";
        Assert.Equal(draft.Replace(Markup.Read(deck).Text, deck), Marked(draft, "deck-mismatch"));
    }

    [Theory]
    [InlineData("'5")]
    [InlineData("'a' 'b' 5 'c'")]
    [InlineData("999999999999999999999999 and 5.")]
    [InlineData("5-")]
    [InlineData("twenty-")]
    [InlineData("three hundred and")]
    [InlineData("$ £€5")]
    [InlineData("'…' and '...'")]
    [InlineData("\ud800 '\udc00 5'")]
    public void Odd_headlines_do_no_harm(string headline)
    {
        var result = Run($"# {headline}\n\nThe mill stays{Spokeswoman}\n", All);
        Assert.DoesNotContain(result.Diagnostics, found => found.Rule.Name.StartsWith("style-lint/", StringComparison.Ordinal));
    }

    [Fact]
    public void Huge_stories_stay_linear()
    {
        var (small, large) = (
            Growth.StepCounter.Of(Growth.CountedRun.Lint, Story(100)),
            Growth.StepCounter.Of(Growth.CountedRun.Lint, Story(400))
        );
        Assert.True(
            large.Steps < small.Steps * 5,
            $"{small.Steps:N0} steps, {large.Steps:N0} for four times the paragraphs; {Growth.StepCounter.Worst(small, large)}"
        );

        static string Story(int paragraphs) =>
            "# Chief: 'We will never ever close the old red mill' after 77 days\n\n"
            + string.Concat(
                Enumerable.Repeat(
                    "\"We will never ever close the other mill,\" she said on day 2, 1999, with 30 or 40 people, two million euros and a dozen more.\n\n",
                    paragraphs
                )
            );
    }

    static readonly string[] All =
    [
        "headline-number-not-in-body",
        "headline-number-differs",
        "headline-quote-not-in-body",
        "headline-quote-never-said",
        "headline-quote-altered",
        "title-heading-mismatch",
        "deck-mismatch",
    ];

    static LintResult Run(string draft, params string[] rules) =>
        Check.Lint(
            draft,
            rules: new RuleSet([
                .. RuleSet
                    .Default.Rules.Where(rule => rules.Any(name => rule.Id.Name == $"titles/{name}"))
                    .Select(rule => rule with { Level = Severity.Warning }),
            ])
        );

    static string Marked(string draft, params string[] rules) =>
        Markup.Draw(draft, Run(draft, rules).Diagnostics.Select(found => (found.Span, (string?)null)));
}
