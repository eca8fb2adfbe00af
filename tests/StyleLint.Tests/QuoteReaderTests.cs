using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>Quotations and who says them: <c>{|Evidence=Speaker:"words"|}</c>.</summary>
public sealed class QuoteReaderTests
{
    /// <summary>A story of plain paragraphs with a blank line between; a line that begins with "&gt; " is a block quotation.</summary>
    internal static Story StoryOf(string text)
    {
        var source = SourceText.From(text, "story.txt");
        var passages = ImmutableArray.CreateBuilder<Passage>();
        for (var start = 0; start <= text.Length; )
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is var cut and >= 0 ? cut : text.Length;
            var block = text.AsSpan(start).StartsWith("> ");
            var from = block ? start + 2 : start;
            if (end > from)
            {
                var span = TextSpan.FromBounds(from, end);
                passages.Add(
                    new(
                        source,
                        block ? PassageKind.BlockQuote : PassageKind.Paragraph,
                        0,
                        text[from..end],
                        span,
                        [new(0, span.Length, span, IsVerbatim: true)]
                    )
                    {
                        Index = passages.Count,
                    }
                );
            }

            start = end + 2;
        }

        return new(new(source, DraftFormat.PlainText, Header.None, passages.ToImmutable(), [], []), FactBook.Empty, new(2026, 3, 2));
    }

    static string Draw(Story story, Func<Quote, string?> label) =>
        Markup.Draw(story.Draft.Source.Text, story.Quotes.Select(quote => (quote.At.Span, label(quote))));

    static void Attributes(string marked)
    {
        var text = Markup.Read(marked).Text;
        Assert.Equal(
            marked,
            Draw(StoryOf(text), quote => $"{quote.Evidence}{(quote.CarriedParagraphs > 0 ? quote.CarriedParagraphs : "")}={quote.Speaker}")
        );
    }

    [Theory]
    // Double marks, straight and curly.
    [InlineData("""The mayor said [|"the bridge is closed"|] and left.""")]
    [InlineData("""[|“The bridge is closed,”|] the mayor said.""")]
    [InlineData("""[|"It shuts,"|] she said, [|"and that is that."|]""")]
    [InlineData("""He said ([|"no"|]) twice.""")]
    [InlineData("""The mayor said,[|"We shut it."|]""")]
    [InlineData("""[|“It shuts,"|] she said.""")]
    [InlineData("""[|"It shuts,”|] she said.""")]
    // What stands inside belongs to the outer one.
    [InlineData("""[|"He told me 'never' and I left,"|] she said.""")]
    [InlineData("""[|“He told me ‘never’ and I left,”|] she said.""")]
    [InlineData("""[|“He told me "never" and left,”|] she said.""")]
    [InlineData("""[|'He told me "never" and left,'|] she said.""")]
    // Single marks, in copy that quotes with them.
    [InlineData("""Mayor calls bridge [|'a disgrace'|]""")]
    [InlineData("""Mayor calls bridge [|‘a disgrace’|] to city""")]
    [InlineData("""[|'We don't know,'|] she said. [|'It's the workers' choice.'|]""")]
    [InlineData("""The [|'experts'|] came.""")]
    [InlineData("""The [|'experts'|] heard the workers' demands.""")]
    // Apostrophes.
    [InlineData("""The workers' rights and the nurses' pay were the board's.""")]
    [InlineData("""Rock 'n' roll of the '90s, 'tis said, and the class of '04 wasn't ours.""")]
    [InlineData("""The '80s were the dancers' years, get 'em while they're hot.""")]
    [InlineData("""Dogs’ dinners, cats’ tails and the ’60s don’t quote.""")]
    // Measures.
    [InlineData("""He is 6'2" tall and the board is 12" by 8" wide.""")]
    [InlineData("""The film runs 5'30" and the pole stands at 59° 54' 10" north.""")]
    [InlineData("""[|"He is 6'2" tall and fast,"|] she said.""")]
    [InlineData("""[|"A 12" pipe burst,"|] she said.""")]
    [InlineData("""[|"We won in 2004"|] was all he said. [|"Twice."|]""")]
    // Other marks.
    [InlineData("""He said [|`` we go ''|] and went.""")]
    [InlineData("""Er sagte: [|„Wir gehen.“|] Dann ging er.""")]
    [InlineData("""Il a dit [|« nous partons »|] hier.""")]
    [InlineData("""It said [|''we go''|] and went.""")]
    [InlineData("""It said [|“we’ll go,’’|] and then [|"we went.''|] So it did.""")]
    // Unclosed.
    [InlineData("""[|"We go, he said.|]""")]
    [InlineData("""[|"We go, he said. |][|"We stay,"|] she said.""")]
    [InlineData("""He said [|“we go and left.|]""")]
    [InlineData("""Er schrieb [|„es bleibt offen."|] Das ist gut.""")]
    [InlineData("""[|"It stays open,“|] Roe said. [|"For good.“|]""")]
    [InlineData("""[|"We go, Roe said. |][|"We stay."|]""")]
    // Nothing to find.
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("\" \"")]
    [InlineData("\"\"")]
    [InlineData("It ended\" there.")]
    public void Finds_quotations(string marked) => Assert.Equal(marked, Draw(StoryOf(Markup.Read(marked).Text), _ => null));

    [Theory]
    [InlineData("""{|Sentence=Jane Roe:"The bridge is closed until May,"|} said Jane Roe, the mayor.""")]
    [InlineData("""{|Sentence=Jane Roe:"The bridge is closed until May,"|} Jane Roe told reporters.""")]
    [InlineData("""{|Sentence=Roe:"It shuts,"|} Roe said, {|Sentence=Roe:"and that is that."|}""")]
    [InlineData("""{|Sentence=she:"The bridge is closed until May,"|} she later added.""")]
    [InlineData("""{|Sentence=Jane Roe:"The bridge is closed until May,"|} Jane Roe, the mayor of Oslo, said on Monday.""")]
    [InlineData("""{|Sentence=Jane Roe:"The bridge is closed until May,"|} the mayor, Jane Roe, said.""")]
    [InlineData(
        """{|Sentence=a spokesman for the Transport Ministry:"The bridge is closed until May,"|} a spokesman for the Transport Ministry said."""
    )]
    [InlineData("""{|Sentence=the ministry:"The bridge is closed until May,"|} the ministry said on its website.""")]
    [InlineData("""On Monday Mr Roe said: {|Sentence=Mr Roe:"The bridge is closed."|}""")]
    [InlineData("""The bridge is {|Sentence=Jane Roe:"closed for good"|}, according to Jane Roe.""")]
    [InlineData("""In the words of Jane Roe, {|Sentence=Jane Roe:"the bridge is closed for good"|}.""")]
    [InlineData(
        """The bridge is {|Sentence=John Doe:"a disgrace to the city"|}, argued John Doe, and Ms Roe called it {|Sentence=Ms Roe:"a marvel of our age"|}."""
    )]
    [InlineData("""Jane Roe, who said the bridge was {|Sentence=Jane Roe:"closed for good"|}, left.""")]
    [InlineData("""The ministry said the bridge would shut, adding that {|Sentence=The ministry:"no one will be harmed by it"|}.""")]
    [InlineData("""The bridge, old and narrow, is {|Sentence=Jane Roe:"closed for good"|}, said Jane Roe.""")]
    [InlineData("""The bridge is old, said Jane Roe. {|Paragraph=Jane Roe:"It is closed for good."|}""")]
    [InlineData("""Roe, head of the port, said Congress called it {|Sentence=Congress:"closed for good"|}.""")]
    [InlineData("""{|Sentence=Roe:"It will stay closed,"|} Roe said, referring to the bridge.""")]
    [InlineData("""{|Sentence=he:"Is the bridge open now?"|} he asked.""")]
    [InlineData("""{|Sentence=Mr Roe:"Is the bridge open now?"|} Mr Roe asked.""")]
    [InlineData("""{|Sentence=Jane Roe:"The bridge is closed for good"|} — Jane Roe, mayor""")]
    [InlineData("""{|Sentence=the announcement:"The bridge is closed for good,"|} the announcement read.""")]
    // Whatever the verb, in either order.
    [InlineData("""{|Sentence=Lund:"The quay is the better half of the town,"|} Lund mused aloud.""")]
    [InlineData("""{|Sentence=Carl Lund:"The quay is ours!"|} Carl Lund grinned.""")]
    [InlineData("""{|Sentence=she:“The quay is ours,”|} she wept.""")]
    [InlineData("""{|Sentence=the harbour master:"The quay is ours,"|} shot back the harbour master.""")]
    [InlineData("""{|Sentence=Carl Lund:'The quay is ours'|}, smiled Carl Lund.""")]
    [InlineData("""{|Sentence=the old sailor:"The quay is ours,"|} the old sailor went on.""")]
    [InlineData("""{|Sentence=Lund:"The quay is ours,"|} Lund, who mends nets, shrugged.""")]
    [InlineData("""{|Sentence=May:"It is wet out here,"|} May said.""")]
    [InlineData("""{|Sentence=Will:"It is wet out here,"|} Will beamed.""")]
    // A saying, a title and a song are no speech, and what follows them is no frame.
    [InlineData("""{|None=:“What floats may sail,”|} doesn’t hold for ferries.""")]
    [InlineData("""In the song {|None=:"We Shall All Sail in May,"|} Ada Berg plays the drum.""")]
    [InlineData("""Press {|None=:“Sailing times,”|} a list of boats then opens.""")]
    // A nickname is part of a name.
    [InlineData("""{|Sentence=Carl "Tiller" Lund:"It was loud last night,"|} said Carl "Tiller" Lund.""")]
    [InlineData("""Carl “Tiller” Lund said {|Sentence=Carl “Tiller” Lund:“it was loud”|}.""")]
    [InlineData("""Last night Carl Lund, a councillor, said it was {|Sentence=Carl Lund:"loud as a harbour bell"|}.""")]
    public void Finds_the_speaker_in_the_sentence(string marked) => Attributes(marked);

    [Theory]
    [InlineData("""{|Sentence=Roe:"We shut it,"|} Roe said. {|Paragraph=Roe:"It stays shut for a year."|}""")]
    [InlineData("""The mayor said the bridge was old. {|Paragraph=The mayor:"It stays shut for a year."|}""")]
    [InlineData("""Jane Roe, nurse, Oslo: {|ColonLeadIn=Jane Roe:"It stays shut for a year."|}""")]
    [InlineData("""Jane Roe, nurse, Oslo: {|ColonLeadIn=Jane Roe:"It stays shut for a year."|} She said so.""")]
    [InlineData("The statement reads:\n\n{|ColonLeadIn=The statement:\"It stays shut for a year.\"|}")]
    [InlineData("The mayor said the bridge was old.\n\n{|Carried1=The mayor:\"It stays shut for a year.\"|}")]
    [InlineData("The mayor said the bridge was old.\n\nIt opened in 1902.\n\n{|Carried2=The mayor:\"It stays shut for a year.\"|}")]
    [InlineData("{|Sentence=Roe:\"We shut it,\"|} Roe said.\n\n{|Carried1=Roe:\"It stays shut for a year.\"|}")]
    [InlineData("Roe said: {|Sentence=Roe:\"We shut it.|}\n\n{|Continued=Roe:\"It stays shut for a year.\"|}")]
    [InlineData("{|Continued=Roe:“We shut it.|}\n\n{|Sentence=Roe:“It stays shut for a year,”|} said Roe.")]
    [InlineData("Roe said: {|Sentence=Roe:\"We shut it. |}{|Continued=Roe:\"It stays shut for a year.\"|}")]
    [InlineData("{|None=:\"It stays shut for a year.\"|} The talks ended.")]
    [InlineData(
        "The plan is short:\n\n> {|ColonLeadIn=The plan:It stays shut for a year.|}\n\n> {|Continued=The plan:It opens after that.|}"
    )]
    [InlineData("It was a long day.\n\n> {|Paragraph=Jane Roe:It stays shut for a year.|}\n\n> — Jane Roe, mayor")]
    [InlineData("It was a long day.\n\n> {|Paragraph=Jane Roe:It stays shut for a year.|} — Jane Roe")]
    // Signed without a dash, and quoted from somewhere.
    [InlineData("{|Sentence=Jane Roe, Harbour Review:\"It shuts for a year.\"|} Jane Roe, Harbour Review")]
    [InlineData("The quay was full. {|Sentence=Jane Roe to the council:\"It shuts for a year.\"|} (Jane Roe to the council)")]
    [InlineData("Jane Roe said it was over. {|Paragraph=Jane Roe:\"It shuts for a year.\"|} (it does not)")]
    [InlineData("And from Chairwoman Jane Roe:\n\n{|ColonLeadIn=Chairwoman Jane Roe:\"It shuts for a year.\"|}")]
    [InlineData("From the desk of Jane Roe, head of the port:\n\n{|ColonLeadIn=Jane Roe:\"It shuts for a year.\"|}")]
    // A list behind one colon.
    [InlineData(
        "Jane Roe has two words for it:\n\n- {|ColonLeadIn=Jane Roe:\"It shuts.\"|}\n\n- {|ColonLeadIn=Jane Roe:\"It stays shut.\"|}"
    )]
    [InlineData("{|Sentence=Will Slack:\"It shuts.\"|} - Will Slack")]
    [InlineData("As Jane Roe once put it, {|Sentence=Jane Roe:\"it shuts\"|}.")]
    [InlineData("The quay was full. {|Sentence=Jane Roe:\"Who shut it?\"|} Jane Roe wonders.")]
    [InlineData("Do not say {|Sentence=:\"it shuts\"|} here.")]
    public void Finds_the_speaker_elsewhere(string marked) => Attributes(marked);

    [Fact]
    public void Says_which_quotation_goes_on_in_the_next_paragraph()
    {
        const string Marked = "{|open, goes on:“We shut it.|}\n\n{|closed:“It stays shut.”|}\n\n{|open:“It opens.|}\n\nThe end.";
        Assert.Equal(Marked, Draw(StoryOf(Markup.Read(Marked).Text), quote => (quote.IsUnclosed, quote.ContinuesInNext) switch
                {
                    (true, true) => "open, goes on",
                    (true, false) => "open",
                    _ => "closed",
                }));
    }

    [Fact]
    public void Knows_which_quotation_holds_a_word()
    {
        var story = StoryOf("""He said "one" and "two" then.""");
        var text = story.Draft.Source.Text;
        string At(string word) =>
            story.QuoteAt(story.Draft.Passages[0].Excerpt(text.IndexOf(word, StringComparison.Ordinal), word.Length))?.Words.Text ?? "";
        Assert.Equal(("", "one", "", "two", ""), (At("said"), At("one"), At("and"), At("two"), At("then")));
    }

    [Theory]
    [InlineData("""He [|said "]one" and "two" then.""", false)]
    [InlineData("""He [|said "o]ne" and "two" then.""", true)]
    [InlineData("""He said "on[|]e" and "two" then.""", true)]
    [InlineData("""He said "[|]one" and "two" then.""", false)]
    [InlineData("""He said "one[|" and "]two" then.""", false)]
    [InlineData("""He said "one" and "two[|" the]n.""", false)]
    [InlineData("""He said "one" and "tw[|o" the]n.""", true)]
    public void Guards_the_words_of_a_quotation(string marked, bool touches)
    {
        var (start, end) = (marked.IndexOf("[|", StringComparison.Ordinal), marked.IndexOf(']') - 2);
        Assert.Equal(touches, StoryOf(marked.Replace("[|", "").Replace("]", "")).TouchesQuote(TextSpan.FromBounds(start, end)));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("'a ")]
    [InlineData("\" a")]
    [InlineData("12\"")]
    [InlineData("'as' b” ")]
    [InlineData("“a ‘b ")]
    [InlineData("``")]
    [InlineData("\"said\" said ")]
    [InlineData("\uD83D\"\uFFFC'\u0301”")]
    [InlineData("x, of y, at z, ")]
    public void Stays_calm_on_anything(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var last = 0;
        foreach (var quote in StoryOf(text + " said").Quotes)
        {
            Assert.True(quote.At.Start >= last && quote.At.Contains(quote.Words), $"{quote.At.Start} after {last}");
            last = quote.At.End;
        }
    }
}
