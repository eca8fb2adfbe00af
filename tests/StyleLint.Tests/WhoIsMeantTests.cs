namespace StyleLint.Tests;

/// <summary>Whether a reader knows who speaks, from the sentences around a quotation.</summary>
public class WhoIsMeantTests
{
    static int Findings(string rule, string text) =>
        Check
            .Lint($"---\ntitle: Harbour talks\nauthor: Ada Brown\ndate: 2026-02-02\n---\n\n{text}\n", rules: Check.Alone(rule))
            .Diagnostics.Count(found => found.Rule.Name == rule);

    const string Opening = "“The pier is old,” Ada Berg said. “I row past it,” said Bo Lind.";
    const string Words = "“Nobody on the islands was asked about any of this.”";

    [Theory]
    [InlineData("The line opened in 1902.", 1)]
    [InlineData("The line opened in 1902 and its boats are sold to the town.", 1)]
    // Somebody is in mind who speaks next.
    [InlineData("The news came before he’d even sold the boat.", 0)]
    [InlineData("After such a slog, she's pleased.", 0)]
    [InlineData("For Berg, the line is older than the town.", 0)]
    [InlineData("The town's boats helped Lind’s work.", 0)]
    [InlineData("Thousands watch his films of the pier.", 0)]
    [InlineData("Brig. Gen. Dahl praised the pier's new lamp.", 0)]
    [InlineData("While sorry for the town, Vestland Parliament official Jo Dahl praised the pier.", 0)]
    [InlineData("On the quay, there’s Jimmy Dahl.", 0)]
    [InlineData("The boats go to New Oslo.", 1)]
    [InlineData("The line is run by the Vestland County Council.", 1)]
    [InlineData("This is the same argument that Jo Dahl made in May.", 0)]
    [InlineData("It was “not our line at all”.", 0)]
    public void The_sentence_before_has_somebody_in_mind(string before, int findings) =>
        Assert.Equal(
            findings,
            Findings("attribution/distant-attribution", $"{Opening}\n\nIt rained. {before}\n\n{Words}\n\nThe last boat leaves at noon.")
        );

    [Theory]
    [InlineData("Critics attacked the plan.", 1)]
    [InlineData("But some Labour lawmakers said they were sorry to leave without a vote.", 1)]
    [InlineData("Residents called the plan “not ours to pay for”.", 1)]
    [InlineData("A solid majority, 56 percent, say they are for the pier.", 1)]
    [InlineData("The two council leaders have seen the watchman's report.", 1)]
    [InlineData("Others on the council were wary of the plan he had made.", 1)]
    // One of them, or somebody who tells it, has a voice.
    [InlineData("Critics attacked the plan, Jo Dahl said.", 0)]
    [InlineData("Teachers are “really tired”, says Dahl, who heads the school.", 0)]
    [InlineData("As Jo Dahl of the Post noted, voters are against it.", 0)]
    [InlineData("Council officials Jo Dahl and Siv Ek wrote of it in 2012.", 0)]
    [InlineData("The organisers said it was late.", 0)]
    [InlineData("Some of the boats were sold, he said.", 0)]
    [InlineData("A clerk close to the council said the owners always ask.", 0)]
    [InlineData("Sanders drew up the plan of the pier.", 0)]
    // A document is a voice of its own.
    [InlineData("The council put out a statement on the plan.", 0)]
    [InlineData("The council won't take no for an answer.", 1)]
    public void A_crowd_has_no_one_voice(string before, int findings) =>
        Assert.Equal(
            findings,
            Findings(
                "attribution/distant-attribution",
                $"{Opening} Bo Sanders rowed too.\n\nIt rained.\n\n{before}\n\n{Words}\n\nThe last boat leaves at noon."
            )
        );

    [Theory]
    [InlineData("It rained.", 1)]
    // A writer who speaks in his own voice takes words up and turns them over.
    [InlineData("What a boat! I rowed it, and so did you. Who would not?", 0)]
    public void A_column_turns_words_over(string voice, int findings) =>
        Assert.Equal(
            findings,
            Findings(
                "attribution/distant-attribution",
                $"{Opening}\n\n{voice}\n\nThe line opened in 1902.\n\n{Words}\n\nThe last boat leaves at noon."
            )
        );

    [Theory]
    [InlineData("“It is old,” as of March 25.")]
    [InlineData("“It is old and it has always been so,” in which nobody was asked.")]
    public void Words_that_go_on_into_the_sentence_have_not_lost_their_speaker(string after) =>
        Assert.Equal(0, Findings("attribution/distant-attribution", $"{Opening} {after}"));

    [Theory]
    [InlineData("{0}\n\n— Jo Dahl, in a speech in Oslo.")]
    [InlineData("{0} Ah, memories. — Jo Dahl (@jodahl) May 4, 2025")]
    public void A_signature_below_is_the_speaker(string form) =>
        Assert.Equal(
            0,
            Findings(
                "attribution/distant-attribution",
                $"{Opening}\n\nThe line opened in 1902.\n\n{form.Replace("{0}", Words, StringComparison.Ordinal)}"
            )
        );

    [Theory]
    [InlineData("Hansen notes the old motto: “row locally, sail globally.”")]
    [InlineData("Vestland's harbour master, K. Dahl, said in a speech on Monday that it was late.")]
    [InlineData("Carl Dahl told the council so.")]
    public void The_speaker_follows_in_the_same_breath(string after) =>
        Assert.Equal(0, Findings("attribution/distant-attribution", $"{Opening}\n\nThe line is long. {Words} {after}"));

    [Fact]
    public void A_paragraph_about_one_speaker_is_that_speakers() =>
        Assert.Equal(
            0,
            Findings(
                "attribution/distant-attribution",
                $"{Opening}\n\nA town needs boats, as Berg has it. The boats are old. The world is wide. {Words} It rained."
            )
        );

    [Fact]
    public void Who_is_spoken_about_does_not_speak() =>
        Assert.Equal(
            1,
            Findings(
                "attribution/distant-attribution",
                $"{Opening}\n\nJo Dahl drew the ire of sailors who thought she was late.\n\n“The town will never forgive her for all of it.”\n\nIt rained."
            )
        );

    [Fact]
    public void A_page_that_leaves_speakers_out_does_so_by_its_form()
    {
        var positions = string.Join(
            "\n\n",
            Enumerable.Range(1, 4).Select(each => $"It is for {each} boats and for the old pier.\n\n{Words}")
        );
        Assert.Equal(0, Findings("attribution/distant-attribution", $"{Opening}\n\n{positions}"));
    }

    const string Long =
        "“Nobody asked us about any of this. We have lived here for years and have rowed to church in the dark since we were children. "
        + "We will not leave the islands now, whatever the harbour board has in mind for those who would stay,”";

    [Theory]
    [InlineData("“The ferry is sold,” said Ada Berg.", 1)]
    // The paragraph before has brought on the new one.
    [InlineData("“The ferry is sold,” said Ada Berg. Her neighbour Carl Lund was not amused.", 0)]
    // Another paragraph stands between them.
    [InlineData("“The ferry is sold,” said Ada Berg.\n\nThe shop is older than the line.", 0)]
    public void A_long_quotation_right_after_another_speakers(string before, int findings) =>
        Assert.Equal(findings, Findings("attribution/late-attribution", $"{before}\n\n{Long} said Carl Lund, who runs the shop."));

    [Fact]
    public void A_short_one_is_read_at_a_glance() =>
        Assert.Equal(
            0,
            Findings(
                "attribution/late-attribution",
                "“The ferry is sold,” said Ada Berg.\n\n“No. No. And no again,” said Carl Lund, who runs the shop."
            )
        );

    [Theory]
    [InlineData("attribution/vague-source", "Observers say the birds are late.", 1)]
    [InlineData("attribution/vague-source", "All observers see the same birds; however, observers can also add birds to their list.", 0)]
    [InlineData("attribution/vague-source", "Experts may call the number below.", 0)]
    [InlineData("attribution/vague-source", "Critics might report a fault in the form below.", 0)]
    [InlineData("attribution/vague-officials", "The boats are late, and officials say the pier is old.", 1)]
    [InlineData("attribution/vague-officials", "Talks with two dozen Labour operatives and officials reveal that the pier is old.", 0)]
    [InlineData("attribution/vague-officials", "The mayor and officials said the pier is old.", 0)]
    [InlineData("attribution/vague-officials", "Berg and officials said the pier is old.", 0)]
    [InlineData("attribution/vague-officials", "Officials are considering a ban on boats.", 0)]
    [InlineData("attribution/vague-officials", "Answers were few at the harbour office, where officials stressed that the pier is old.", 0)]
    [InlineData("attribution/vague-officials", "Officials will report on the pier in May.", 0)]
    public void Nameless_people_who_say_something(string rule, string sentence, int findings) =>
        Assert.Equal(findings, Findings(rule, $"The line opened in 1902, the town said.\n\n{sentence}\n\nIt rained."));

    [Fact]
    public void Nameless_people_are_asked_for_once_with_every_place_they_speak()
    {
        var text =
            "The line opened in 1902, the town said.\n\nAnalysts say it is late.\n\nObservers see no end. Critics say the boats leak.";
        var found = Assert.Single(
            Check
                .Lint(
                    $"---\ntitle: Talks\nauthor: Ada Brown\ndate: 2026-02-02\n---\n\n{text}\n",
                    rules: Check.Alone("attribution/vague-source")
                )
                .Diagnostics
        );
        Assert.Equal("Analysts say", found.Source.Slice(found.Span).ToString());
        Assert.Equal(["Observers see", "Critics say"], found.Related.Select(other => other.Source.Slice(other.Span).ToString()));
    }
}
