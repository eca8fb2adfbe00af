using System.Globalization;
using System.Text;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>The role of each passage. What is not marked is the story's own text.</summary>
public sealed class PageTests
{
    // A story in plain text, pasted from a site.
    [Theory]
    [InlineData(
        """
            {|headline:Ferry line reopens after two winters|}

              • {|subhead:Regions|}
              • {|dateline:Thursday, 05 Mar 2026|}

            {|caption:The ferry Solveig leaves the pier at Molde, Norway, March 4, 2026. Kari Nordmann/Pool via REUTERS|}

            OSLO, March 4 (Reuters) - The ferry between Molde and Vestnes sailed again on Wednesday, the county said.

            The line had been closed since a storm broke the quay.

            {|signoff:(Reporting by Kari Nordmann; editing by Ola Hansen)|}

            {|furniture:Follow us on our Telegram channel for the latest headlines!|}

            {|furniture:Next In Europe|}

            {|furniture:Bridge toll to rise by a tenth|}
            {|furniture:Minister opens fish market|}
            {|furniture:Wind farm vote is put off|}

            {|furniture:Others Also Read|}
            """
    )]
    // Everything by lines alone, no blank lines between.
    [InlineData(
        """
            {|byline:March 5, 2026 | By Kari Nordmann|}
            OSLO — The ferry between Molde and Vestnes sailed again on Wednesday after two winters.
            Leave a reply, the county asked its commuters, and four hundred did.
            {|furniture:Share:|}
            {|furniture:This Post Has 12 Comments|}
            {|furniture:Leave a Reply|}
            """
    )]
    // Comments between the story and its sign-off.
    [InlineData(
        """
            {|headline:Council sells the old harbour hall|}
            {|byline:By Ada Obi, Staff Writer|}

            The council voted on Monday to sell the harbour hall to a brewery, the mayor said.

            {|comments:*** Readers' comments (2) ***|}

            {|comments:Jon Berg, baker, Bergen: "A pity. We danced there."|}

            {|comments:Liv Dahl: "High time."|}

            {|signoff:(Reporting by Ada Obi)|}
            """
    )]
    // The words of furniture inside a story are the story's.
    [InlineData(
        """
            {|headline:Paper drops its newsletter|}

            The editor said the paper would end its newsletter in May. "Subscribe to our newsletter" had stood on every page for ten years.

            Follow us on the way to the harbour and the reason is plain, one reader wrote.

            Share prices fell. Related costs rose by a third, the publisher said.

            Leave a reply, she said, and we will read it.

            The next article in the contract deals with notice.
            """
    )]
    // A call in the middle that is nothing else, and a list of links that ends where the story goes on.
    [InlineData(
        """
            {|headline:Harbour hall sold|}

            The council voted on Monday to sell the harbour hall, the mayor said.

            {|furniture:Read more: Brewery bids for the harbour hall|}

            The brewery will pay two million crowns for it.

            {|furniture:Related articles|}
            {|furniture:Fish market opens|}
            {|furniture:Quay repaired at last|}

            The hall was built in 1911 by the herring guild of the town.
            """
    )]
    // A correction, and one in capitals that is a paragraph.
    [InlineData(
        """
            {|headline:Harbour hall sold|}

            The council voted on Monday to sell the harbour hall, the mayor said.

            {|note:Correction: An earlier version of this story gave the wrong price.|}
            """
    )]
    // A single line has no headline; neither has a story that starts with its first sentence.
    [InlineData("Harbour hall sold")]
    [InlineData(
        """
            The council voted on Monday to sell the harbour hall, the mayor said.
            The brewery will pay two million crowns for it.
            """
    )]
    // A deck stands between headline and byline.
    [InlineData(
        """
            {|headline:Harbour hall sold|}

            {|deck:Brewery to pay two million crowns for a building that the guild put up in 1911|}

            {|byline:By ADA OBI and LIV DAHL, Associated Press|}

            BERGEN, Norway (AP) — The council voted on Monday to sell the harbour hall.
            """
    )]
    // A page as it comes from a site: trail, share bar under the byline, link and tags.
    [InlineData(
        """
            {|furniture:Home > Regions > Coast|}

            {|headline:Harbour hall sold after a night of talks|}

            {|deck:Council votes 21-19; two members walk out|}

            {|byline:By Ada Obi|}
            {|dateline:Published: Feb 12, 2026 09:41 AM IST | Updated: Feb 12, 2026 11:02 AM IST|}

            {|furniture:Share|}
            {|furniture:WhatsApp|}

            The council voted on Monday to sell the harbour hall, the mayor said.

            {|furniture:Also Read | Brewery threatens to leave|}

            The brewery will pay two million crowns for it.

            {|note:(This story has not been edited by our staff and comes from a feed.)|}

            {|furniture:Tags: harbour, brewery, council|}

            {|furniture:Trending Stories|}
            {|furniture:1. Storm warning for the coast|}
            {|furniture:2. Striker signs for Molde|}

            © 2026 The Coast. All rights reserved.
            """
    )]
    // A section's heading in plain text.
    [InlineData(
        """
            {|headline:Harbour hall sold|}

            The council voted on Monday to sell the harbour hall, the mayor said.

            {|subhead:Who pays|}

            The brewery will pay two million crowns for it.
            """
    )]
    public void Roles_in_plain_text(string marked) => AssertRoles(marked, "draft.txt");

    [Theory]
    // Header, headline again, picture with its caption, quotation, list.
    [InlineData(
        """
            ---
            title: Harbour hall sold
            author: Ada Obi
            ---

            # {|headline:Harbour hall sold to brewery|}

            {|deck:Two million crowns for the herring guild's old house.|}

            *{|byline:By Ada Obi|}*

            The council voted on **Monday** to sell the harbour hall, the mayor said.

            ## {|subhead:Who pays|}

            - The brewery pays two million crowns.
            - The town keeps the pier

            > We danced there, and we shall miss it.
            """
    )]
    // Furniture in markup.
    [InlineData(
        """
            # {|headline:Harbour hall sold|}

            {|byline:By Ada Obi|}

            The council voted on Monday to sell the harbour hall, the mayor said.

            ### {|furniture:You may also like|}

            - [{|furniture:Fish market opens|}](/a)
            - [{|furniture:Quay repaired at last|}](/b)

            **{|furniture:Share this story|}**

            [{|furniture:Facebook|}](https://example.com/f)

            ## {|furniture:Leave a Reply|}

            {|furniture:Your email address will not be published. Required fields are marked \*|}
            """
    )]
    // What a writer links to is the writer's.
    [InlineData(
        """
            # {|headline:How the quay was mended|}

            {|byline:By Ada Obi|}

            The engineers drove new piles in January, the county said.

            ## {|subhead:See also|}

            - [The first survey](/a)
            - [The tender](/b), with its prices
            """
    )]
    // A page of documentation.
    [InlineData(
        """
            # {|headline:Harbour simulator|}

            NOTE - The simulator needs a graphics card with two gigabytes of memory to run.

            ## {|subhead:Related|}

            - [Fish market](/a)

            ## {|subhead:Comments|}

            Bug: please open an issue for it.
            """
    )]
    public void Roles_in_markdown(string marked) => AssertRoles(marked, "draft.md");

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/CHANGELOG.md")]
    [InlineData("contributing.txt")]
    public void Pages_about_the_repository_keep_every_line(string path) =>
        AssertRoles(
            """
            # {|headline:Harbour simulator|}

            Sails ships.

            ## {|subhead:Related articles|}

            - [Fish market](/a)

            Follow us on Mastodon!
            """.Replace(
                "# {|headline:Harbour simulator|}\n",
                path.EndsWith("txt", StringComparison.Ordinal) ? "" : "# {|headline:Harbour simulator|}\n",
                StringComparison.Ordinal
            ).Replace(
                "## {|subhead:Related articles|}",
                path.EndsWith("txt", StringComparison.Ordinal) ? "Related articles" : "## {|subhead:Related articles|}",
                StringComparison.Ordinal
            ),
            path
        );

    [Theory]
    [InlineData("{|at:{|place:MOSCOW|}, {|date:Feb 2|} ({|credit:Reuters|}) -|} Russia said it would talk.", "Reuters")]
    [InlineData("{|at:{|place:MOSCOW|}, {|date:Feb 2|} ({|credit:Reuters|}) –|} Russia said it would talk.", "Reuters")]
    [InlineData("{|at:{|place:LONDON|} ({|credit:AP|}) —|} Britain said it would talk.", "The Associated Press")]
    [InlineData("{|at:{|place:London|} ({|credit:AP|}) --|} Britain said it would talk.", "The Associated Press")]
    [InlineData("{|at:{|place:OSLO|} —|} Norway said on Monday that it would talk to its neighbours.", null)]
    [InlineData("{|at:{|place:ST. PETERSBURG, Russia|}, {|date:March 3, 2026|} ({|credit:Nordic Wire|}) —|} Ships sailed.", null)]
    [InlineData("{|at:{|place:WASHINGTON|}, {|date:March 3, 2026|} /{|credit:PRNewswire|}/ --|} Acme makes anvils.", null)]
    [InlineData("{|at:{|place:NEW YORK|}--({|credit:BUSINESS WIRE|})--|}Acme makes anvils.", null)]
    [InlineData("{|at:{|place:MOSCOW/KYIV|}, {|date:Feb 2|} ({|credit:Reuters|}) -|} Talks began.", "Reuters")]
    [InlineData("{|at:{|place:RIO DE JANEIRO|}, {|date:Feb 2|} -|} Brazil said on Monday that it would talk.", null)]
    [InlineData("{|at:{|place:SUN CITY, Arizona|} —|} Pensioners said on Monday that they would not move away.", null)]
    [InlineData("{|at:({|credit:Reuters|}) -|} Talks began.", "Reuters")]
    [InlineData("BREAKING — The council voted on Monday to sell the harbour hall.", null)]
    [InlineData("NOTE - The council voted on Monday to sell the harbour hall.", null)]
    [InlineData("WHAT TO KNOW — The council voted on Monday to sell the harbour hall.", null)]
    [InlineData("NASA — The agency said on Monday that it would sell the harbour hall.", null)]
    [InlineData("HARBOUR OUTLOOK - THE YEAR AHEAD FOR SHIPS", null)]
    [InlineData("OSLO — where the council sits — voted on Monday to sell the harbour hall.", null)]
    [InlineData("The senator (R-Texas) — a lawyer — voted against it on Monday.", null)]
    [InlineData("Monday, March 3 - The council meets in the harbour hall at six.", null)]
    [InlineData("Chapter 3, March - The council meets in the harbour hall at six.", null)]
    [InlineData("A well-known brewery bought the hall - and its pier - on Monday.", null)]
    public void Datelines(string marked, string? agency)
    {
        var text = Markup.Read(marked).Text;
        var page = Check.Read(text, "draft.txt").Page;
        var drawn = page.Dateline is not { } dateline
            ? text
            : Markup.Draw(
                text,
                new (Excerpt? At, string Label)[]
                {
                    (dateline.At, "at"),
                    (dateline.Place, "place"),
                    (dateline.Date?.At, "date"),
                    (dateline.Credit, "credit"),
                }
                    .Where(mark => mark.At is { Length: > 0 })
                    .Select(mark => (mark.At!.Value.Span, (string?)mark.Label))
            );
        Assert.Equal((marked, agency), (drawn, page.Dateline?.Agency?.Name));
    }

    [Theory]
    [InlineData("By {|name:Jane Roe|}")]
    [InlineData("By {|name:Jane Roe|} | {|job:Business Editor|}")]
    [InlineData("By {|name:Jane Roe|} {|job:Business Editor|}")]
    [InlineData("By {|name:Jane Roe|}, {|job:Senior Political Correspondent|}")]
    [InlineData("By {|name:JANE ROE|} and {|name:JOHN DOE|}, {|organisation:Associated Press|}")]
    [InlineData("By {|name:Jane Roe|} and {|name:Ursula von der Leyen|} in Brussels")]
    [InlineData("By {|name:Jane Roe|}, {|name:Li Wei|} and {|name:O'Neil Brown|}")]
    [InlineData("Written by {|name:Jane Roe|} for {|organisation:The Evening Post|}")]
    [InlineData("February 3, 2026 l By {|organisation:Harbour Reporters|} {|job:Foreign Correspondent|}")]
    [InlineData("3 Feb 2026 · By {|name:Jane Roe|} · 4 min read")]
    [InlineData("By {|organisation:Reuters Staff|}")]
    [InlineData("By {|organisation:The Associated Press|}")]
    [InlineData("By {|organisation:Harbour News Desk|}")]
    [InlineData("By {|name:Emily Post|}")]
    [InlineData("By {|name:Madonna|}")]
    [InlineData("By {|name:admin|}")]
    [InlineData("By By {|name:Jane Roe|}")]
    [InlineData("By: {|name:Jane Roe|}")]
    [InlineData("{|name:Jane Roe|}, {|job:Staff Writer|}")]
    [InlineData("{|name:Jane Roe|} | {|job:Business Editor|}")]
    [InlineData("By {|name:JANE ROE|} {|organisation:Associated Press|}")]
    [InlineData("By {|name:Li Min Ho|} of the {|organisation:Korea Herald|}")]
    [InlineData("By {|name:Jane Roe|} of {|organisation:Harbour Radio|}")]
    [InlineData("By {|name:Catherine of Aragon|}")]
    [InlineData("By {|name:Anne Marie of Denmark|}")]
    [InlineData("By {|organisation:Harbour staff|} and {|organisation:wire reports|}")]
    [InlineData("By {|name:Jane Roe|} & {|organisation:agencies|}")]
    [InlineData("{|name:Jane Roe|}, {|organisation:Harbour News|}")]
    [InlineData("By {|name:Jane Roe|}, {|job:staff writer|}")]
    [InlineData("{|name:Jane Roe|} and {|name:John Doe|}, {|organisation:Harbour News|}")]
    [InlineData("Words: {|name:Jane Roe|}. Pictures: John Doe")]
    [InlineData("Words by {|name:Jane Roe|}, photographs by John Doe")]
    [InlineData("Text: the law in full")]
    [InlineData("By {|name:Jane Roe|}, Special to {|organisation:the Harbour Post|}")]
    [InlineData("BY {|name:JANE ROE|} SPECIAL TO {|organisation:THE POST|}")]
    [InlineData("Story and photos by {|name:Jane Roe|}")]
    [InlineData("Photos and story by {|name:Jane Roe|}")]
    [InlineData("Article by {|name:Jane Roe|} and {|name:John Doe|}")]
    [InlineData("Op-Ed by {|name:Jane Roe|}")]
    [InlineData("Interview by {|name:Jane Roe|}")]
    [InlineData("Interviewed by {|name:Jane Roe|}")]
    [InlineData("Authors: {|name:Jane Roe|}, {|name:John Doe|}")]
    [InlineData("Reporter: {|name:Jane Roe|}")]
    [InlineData("Report: {|name:Jane Roe|}")]
    [InlineData("{|name:Jane Roe|}, {|organisation:Harbour Post|}")]
    [InlineData("{|name:Jane Roe|} for {|organisation:the Harbour Post|}")]
    [InlineData("{|name:Jane Roe|} and {|organisation:agencies|}")]
    [InlineData("By {|name:Emily Post|} and {|name:John Doe|}")]
    [InlineData("By {|name:Min Sun Kim|}")]
    [InlineData("JANE ROE, HOST:")]
    [InlineData("Photos by Jane Roe")]
    [InlineData("Analysis: the law in full")]
    [InlineData("© 2026 by Coast Features Syndicate")]
    [InlineData("Talks stall, union says")]
    [InlineData("Talks Stall, Union Says")]
    [InlineData("By Monday the hall was sold")]
    [InlineData("By the numbers")]
    [InlineData("By March 2026")]
    [InlineData("By design, not by chance")]
    [InlineData("By Jane Roe's own account, the hall was sold.")]
    [InlineData("Harbour hall, editor in chief of the quay, sold")]
    public void Bylines(string marked)
    {
        var line = Markup.Read(marked).Text;
        const string under = "\n\nThe council voted on Monday to sell the harbour hall, the mayor said.\n";
        const string over = "Harbour hall sold to brewery\n\n";
        var page = Check.Read(over + line + under, "draft.txt").Page;
        var marks = page.Bylines.SelectMany(byline =>
            byline
                .Names.Select(at => (at, "name"))
                .Concat(byline.Organisations.Select(at => (at, "organisation")))
                .Concat(byline.Jobs.Select(at => (at, "job")))
        );
        Assert.Equal(over + marked + under, Markup.Draw(over + line + under, marks.Select(mark => (mark.at.Span, (string?)mark.Item2))));
    }

    // Right under the headline "By" signs, whoever it names; further down it opens a phrase.
    [Theory]
    [InlineData("{|byline:By jane roe|}")]
    [InlineData("{|byline:By The Harbour|}")]
    [InlineData("{|byline:By our own correspondent|}")]
    [InlineData("{|byline:By jane roe | Opinion|}")]
    [InlineData("{|byline:Jane Roe|}")]
    [InlineData("{|byline:Jane Roe and John Doe|}")]
    [InlineData("{|byline:JANE ROE, JOHN DOE and LI WEI|}")]
    [InlineData("{|byline:Jane Roe (Oslo)|}")]
    [InlineData("{|byline:Jane Roe in Oslo|}")]
    [InlineData("{|byline:Jane Roe | Coast Post|}")]
    [InlineData("{|byline:Jane Roe Political editor|}")]
    [InlineData("{|byline:Jane Roe, with John Doe in Bergen|}")]
    [InlineData("{|byline:@jroe|}")]
    [InlineData("— {|byline:Jane Roe|}")]
    [InlineData("Council Votes")]
    [InlineData("Mayor Sells Hall in Oslo")]
    [InlineData("What comes next")]
    [InlineData("By the numbers")]
    [InlineData("By Monday the hall was sold")]
    [InlineData("By night, a town of lamps")]
    [InlineData("By the quay stood a hall and it was old.")]
    public void Signatures_of_no_known_form(string marked)
    {
        var line = Markup.Read(marked).Text;
        var text = $"Harbour hall sold to brewery\n\n{line}\n\nThe council voted on Monday to sell the harbour hall, the mayor said.\n";
        var page = Check.Read(text, "draft.txt").Page;
        var marks = page.Bylines.Select(byline => (byline.At.Span, (string?)"byline"));
        Assert.Equal(text.Replace(line, marked, StringComparison.Ordinal), Markup.Draw(text, marks));
    }

    [Theory]
    [InlineData("author: {|name:Jane Roe|}")]
    [InlineData("author: {|name:jroe|}")]
    [InlineData("byline: By {|name:Jane Roe|}")]
    [InlineData("authors: [{|name:Jane Roe|}, {|name:John Doe|}]")]
    [InlineData("author: {|name:Jane Roe|} and {|name:John Doe|}")]
    [InlineData("author: {|organisation:Reuters|}")]
    [InlineData("author: {|organisation:Harbour News Team|}")]
    public void Authors_in_the_header(string marked)
    {
        var field = Markup.Read(marked).Text;
        var text = $"---\n{field}\n---\n\nThe hall was sold.\n";
        var page = Check.Read(text).Page;
        var marks = page.Bylines.SelectMany(byline =>
            byline
                .Names.Select(at => (at.Span, (string?)"name"))
                .Concat(byline.Organisations.Select(at => (at.Span, (string?)"organisation")))
        );
        Assert.Equal($"---\n{marked}\n---\n\nThe hall was sold.\n", Markup.Draw(text, marks));
    }

    [Theory]
    [InlineData(
        "{|at:(Reporting by {|reporting:Jane Roe|} in Oslo and {|reporting:John Doe|}; additional reporting by {|additional reporting:Li Wei|}; editing by {|editing:Ola Hansen|})|}"
    )]
    [InlineData("{|at:Reporting by {|reporting:Jane Roe|}, editing by {|editing:Ola Hansen|}|}")]
    [InlineData("{|at:(Reporting by Reuters; writing by {|writing:Jane Roe|}|}")]
    [InlineData("{|at:Reporting and writing by {|reporting and writing:Jane Roe|}.|}")]
    [InlineData("The hall was sold, he said. {|at:(Reporting by {|reporting:Jane Roe|})|}")]
    [InlineData("The hall was sold, he said. {|at:Editing by {|editing:Jane Roe|}|}")]
    [InlineData("{|at:{|additional reporting:Jane Roe|} contributed to this report.|}")]
    [InlineData("{|at:— By {|reporting:Jane Roe|}|}")]
    [InlineData("{|at:(AFP)|}")]
    [InlineData("{|at:With inputs from {|inputs:Jane Roe|}|}")]
    [InlineData("— {|at:With additional reporting by {|with additional reporting:Jane Roe|}.|}")]
    [InlineData("{|at:With reporting by {|with reporting:Jane Roe|} and {|with reporting:John Doe|}.|}")]
    [InlineData("{|at:Compiled by {|compiled:Jane Roe|}.|}")]
    [InlineData("{|at:Article by {|reporting:Jane Roe|} and {|reporting:John Doe|}.|} First printed in the Harbour Post.")]
    [InlineData("{|at:By {|reporting:Jane B. Roe|}.|}")]
    [InlineData("The hall was sold, says the brewery (and reported by Jane Roe).")]
    [InlineData("© 2026 by Coast Features Syndicate")]
    [InlineData("Copyright 2026 by Jane Roe")]
    [InlineData("— Norway: 30")]
    [InlineData("From the archive:\n\nHow the quay was built\n\nBy Jane Roe")]
    [InlineData("— Molde: 636 cases on the mainland, most of them in one town.\n\n— New Harbour")]
    [InlineData("Reporting by the agency showed that the hall was sold.")]
    [InlineData("Reporting by Jane Roe was cited in the ruling that sold the hall.")]
    [InlineData("The pier contributed to this success.")]
    public void Signoffs(string marked)
    {
        const string over = "Harbour hall sold to brewery\n\nThe council voted on Monday to sell the harbour hall, the mayor said.\n\n";
        var text = over + Markup.Read(marked).Text;
        var signoff = Check.Read(text, "draft.txt").Page.Signoff;
        var marks = signoff is null
            ? []
            : signoff
                .Parts.SelectMany(part =>
                    part.Names.Select(name => (name.Span, (string?)(part.Job == "with inputs" ? "inputs" : part.Job)))
                )
                .Append((signoff.At.Span, "at"));
        Assert.Equal(over + marked, Markup.Draw(text, marks));
    }

    [Theory]
    [InlineData("Ships leave the pier, March 4, 2026. {|credit:{|by:Jane Roe|}/Pool via REUTERS|}", "Reuters")]
    [InlineData("Ships leave the pier. ({|credit:AP Photo/{|by:Jane Roe|}|})", "The Associated Press")]
    [InlineData("Ships leave the pier. {|credit:Photo: {|by:Jane Roe|}|}", null)]
    [InlineData("Ships leave the pier. {|credit:Photo by {|by:Jane Roe|}/AFP|}", "Agence France-Presse")]
    [InlineData("{|credit:REUTERS/{|by:Jane Roe|}|}", "Reuters")]
    [InlineData("Ships leave the pier. {|credit:{|by:Jane Roe|} / Getty Images|}", "*")]
    [InlineData("The ship and/or the pier will be sold to the brewery, the mayor said.", null)]
    [InlineData("The mayor spoke via video from Reuters House in the old town.", null)]
    [InlineData("The picture: two million crowns, one hall and nobody to buy it.", null)]
    public void Photo_credits(string marked, string? agency)
    {
        const string over = "Harbour hall sold to brewery\n\n";
        const string under = "\n\nThe council voted on Monday to sell the harbour hall, the mayor said.\n";
        var text = over + Markup.Read(marked).Text + under;
        var credits = Check.Read(text, "draft.txt").Page.PhotoCredits;
        var marks = credits.SelectMany(credit =>
            new[] { (credit.At.Span, (string?)"credit") }.Concat(credit.Photographer is { } by ? [(by.Span, "by")] : [])
        );
        Assert.Equal(over + marked + under, Markup.Draw(text, marks));
        if (agency != "*")
            Assert.Equal(agency, credits.Select(credit => credit.Agency?.Name).FirstOrDefault());
    }

    [Theory]
    [InlineData("{|dateline:Tuesday, 03 Feb 2026|}")]
    [InlineData("{|dateline:Published: 3 February 2026 at 10:30 GMT|}")]
    [InlineData("{|dateline:Last updated on Feb. 3, 2026, 9:15 a.m. ET|}")]
    [InlineData("{|dateline:2026-02-03|}")]
    [InlineData("{|dateline:March 01, 2008|}")]
    [InlineData("In May 2026 the hall will go to the brewery that bid for it.")]
    [InlineData("2026 was the year of the herring, and of the brewery that followed.")]
    public void Date_lines(string marked) =>
        AssertRoles(
            $"""
            {"{|headline:Harbour hall sold to brewery|}"}

            {marked}

            The council voted on Monday to sell the harbour hall, the mayor said.
            """,
            "draft.txt"
        );

    [Theory]
    [InlineData("The hall was sold on Monday, the mayor said.", "draft.md", true)]
    [InlineData("Mayor Liv Dahl told reporters that the hall was sold.", "draft.md", true)]
    [InlineData("OSLO — The hall was sold on Monday to a brewery from the north.", "draft.txt", true)]
    [InlineData("By Jane Roe\n\nThe hall was sold.", "draft.txt", true)]
    [InlineData("---\nauthor: Jane Roe\n---\nThe hall was sold.", "draft.md", true)]
    [InlineData("---\nauthor: Jane Roe\nlayout: page\n---\nThe hall was sold, the mayor said.", "draft.md", false)]
    [InlineData("The hall was sold on Monday, the mayor said.", "README.md", false)]
    [InlineData("The hall was sold on Monday, the mayor said.", "stories/_index.md", false)]
    [InlineData("The simulator sails ships. It needs a graphics card.", "guide.md", false)]
    [InlineData("Run the tests, then open a pull request.", "guide.md", false)]
    [InlineData("That said, the tests are slow. Easier said than done.", "guide.md", false)]
    [InlineData("Roe told her party that the ferry would stop.", "draft.md", true)]
    [InlineData("", "draft.md", false)]
    public void Reporting_is_told_from_other_pages(string text, string path, bool reporting) =>
        Assert.Equal(reporting, Check.Read(text, path).Page.IsReporting);

    [Fact]
    public void Furniture_is_one_block_where_nothing_of_the_story_stands_between()
    {
        var page = Check
            .Read(
                """
                Harbour hall sold to brewery

                Advertisement

                The council voted on Monday to sell the harbour hall, the mayor said.

                Share this:

                Leave a Reply
                """,
                "draft.txt"
            )
            .Page;
        Assert.Equal(
            ["Furniture: Advertisement", "Furniture: Share this: | Leave a Reply"],
            page.Blocks.Select(block => $"{block.Role}: {string.Join(" | ", block.Passages)}")
        );
    }

    [Theory]
    [InlineData("By ")]
    [InlineData("(")]
    [InlineData("Comments\n")]
    [InlineData("A: \"x\"\n")]
    [InlineData("Reporting by ")]
    [InlineData("- ")]
    [InlineData("MOSCOW, ")]
    [InlineData("Photo: /")]
    [InlineData("Share:\nRelated\n")]
    [InlineData("Ab\n")]
    [InlineData("Ab cd ef\n\n")]
    [InlineData("# Ab\n\n")]
    [InlineData("Related\n\n- [a](b)\n\n")]
    [InlineData("| ")]
    [InlineData("\ud83d\ude00 \ud800")]
    [InlineData("Monday, Feb 2 ")]
    public void Hostile_text_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length));
        foreach (var path in (string[])["draft.txt", "draft.md"])
        {
            var page = Check.Read(text, path).Page;
            Assert.True(page.Roles.Length >= 0);
        }
    }

    static void AssertRoles(string marked, string path)
    {
        var text = Markup.Read(marked).Text;
        var story = Check.Read(text, path);
        var marks = story
            .Draft.Passages.Where(passage => story.Page.RoleOf(passage) != Role.Body)
            .Select(passage => (LineText.Trim(passage).Span, (string?)Label(story.Page.RoleOf(passage))));
        Assert.Equal(marked, Markup.Draw(text, marks));
    }

    static string Label(Role role) => role == Role.ReaderComments ? "comments" : role.ToString().ToLowerInvariant();
}
