namespace StyleLint.Tests;

/// <summary>The page for the desk in a browser: it can be filtered and walked through, and no draft can make it do anything else.</summary>
public sealed class BrowserTests : IDisposable
{
    const string Talks =
        "---\ntitle: Talks go on\nauthor: Ada Brown\ndate: 2025-03-11\n---\n\nThey meet on Friday, March 22, 2025. Analysts say the delay is costly.\n\nIt was only last Monday, the clerk said.\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    Task<Chromium> Open(params IEnumerable<(string Path, string Text)> drafts) =>
        Chromium.Open(_folder.Write("report.html", HtmlReportTests.Page(drafts)));

    const string Shown =
        "[...document.querySelectorAll('.note[data-level]')].filter(note => note.checkVisibility()).map(note => note.dataset.level + "
        + "' ' + note.dataset.family).join(', ')";

    [ChromiumFact]
    public async Task The_page_can_be_filtered_by_level_family_and_file()
    {
        await using var page = await Open(("one/talks.md", Talks), ("two/other.md", Talks), ("two/quiet.md", "Nothing.\n"));
        Assert.Equal("\"error dates, warning attribution, error dates, warning attribution\"", await page.Run(Shown));
        await page.Run("document.querySelector('input[value=error]').click()");
        Assert.Equal("\"warning attribution, warning attribution\"", await page.Run(Shown));
        Assert.Equal("\"2 of 4 findings, 2 of 3 files\"", await page.Run("document.getElementById('shown').textContent"));
        Assert.Equal("2", await page.Run("document.querySelectorAll('mark.off').length"));
        await page.Run("document.querySelector('input[value=attribution]').click()");
        Assert.Equal("\"\"", await page.Run(Shown));
        Assert.Equal("true", await page.Run("document.querySelector('.nothing').checkVisibility()"));
        await page.Run("document.querySelector('input[value=error]').click(); document.querySelector('input[value=attribution]').click()");
        await page.Run(
            "document.getElementById('find').value = 'ONE/'; document.getElementById('find').dispatchEvent(new Event('input', { bubbles: true }))"
        );
        Assert.Equal("\"error dates, warning attribution\"", await page.Run(Shown));
        await page.Run("document.querySelector('.files').open = true");
        Assert.Equal("1", await page.Run("[...document.querySelectorAll('.files li')].filter(entry => entry.checkVisibility()).length"));
        Assert.Empty(page.Misdeeds);
    }

    [ChromiumFact]
    public async Task The_page_can_be_walked_through_with_the_keyboard()
    {
        await using var page = await Open(("one/talks.md", Talks), ("two/other.md", Talks));
        await page.Press("Tab");
        Assert.Equal("\"#drafts\"", await page.Run("document.activeElement.getAttribute('href')"));
        await page.Run("document.getElementById('next').focus()");
        foreach (var note in new[] { "f1-1", "f1-2", "f2-1", "f2-2", "f1-1" })
        {
            await page.Press("Enter");
            Assert.Equal($"\"{note}\"", await page.Run("document.querySelector('.note.current').id"));
            Assert.Equal(
                "true",
                await page.Run(
                    "document.querySelector('.note.current').getBoundingClientRect().top > 0 && "
                        + "document.querySelector('.note.current').getBoundingClientRect().bottom < innerHeight"
                )
            );
        }

        Assert.Equal(
            "\"one/talks.md: 1error March 22, 2025 is a Saturday, not a Friday.\"",
            await page.Run("document.getElementById('at').textContent")
        );
        Assert.Empty(page.Misdeeds);
    }

    // What the tests below ask of the page.
    const string Asked = """
        globalThis.box = each => each.getBoundingClientRect();
        globalThis.press = (name, times = 1) => { for (; times > 0; times--) document.getElementById(name).click(); };
        globalThis.seen = () => [...document.querySelectorAll('.draft .note')]
          .filter(note => note.checkVisibility() && !note.classList.contains('beyond')).map(box);
        globalThis.current = () => {
          const note = document.querySelector('.note.current');
          const words = document.querySelector(`mark[data-on~="${note.id}"]`);
          return `${note.id}, ${box(note).top >= box(document.querySelector('.steps')).bottom && box(note).bottom <= innerHeight
            ? 'on the screen' : 'off'}, ${Math.abs(box(note).top - words.getClientRects()[0].top) < 12 ? 'beside its words' : 'far away'}`;
        };
        """;

    // Each paragraph is short, and what is said of it long.
    static readonly string Crowded =
        "---\nauthor: Ada Brown\ndate: 2025-03-11\n---\n\n"
        + string.Concat(Enumerable.Repeat("Analysts say the delay is costly. They meet on Friday, March 22, 2025.\n\n", 12));

    static readonly string OneParagraph =
        "---\nauthor: Ada Brown\ndate: 2025-03-11\n---\n\n"
        + string.Concat(Enumerable.Repeat("They meet on Friday, March 22, 2025. ", 60))
        + "\n";

    [ChromiumFact]
    public async Task Notes_stand_in_the_order_of_their_words_and_leave_no_gaps_in_the_copy()
    {
        await using var page = await Open(("one/crowded.md", Crowded));
        await page.Run(Asked);
        Assert.Equal(
            "true",
            await page.Run("seen().length === 13 && seen().every((note, at) => at === 0 || note.top >= seen()[at - 1].bottom)")
        );
        Assert.Equal(
            "true",
            await page.Run(
                "[...document.querySelectorAll('.note')].every((note, at) => note.querySelector('.number').textContent === String(at + 1))"
            )
        );
        Assert.Equal(
            "true",
            await page.Run(
                "[...document.querySelectorAll('.row .copy > p')].map(box).every((row, at, all) => at === 0 || row.top - all[at - 1].bottom < 30)"
            )
        );
        Assert.Equal(
            "true",
            await page.Run(
                "box(document.querySelector('.read')).top >= seen().at(-1).bottom && Math.abs(seen()[0].top - box(document.querySelector('mark')).top) < 12"
            )
        );
        Assert.Empty(page.Misdeeds);
    }

    [ChromiumFact]
    public async Task The_finding_that_is_come_to_stands_beside_its_words_however_many_are_before_it()
    {
        await using var page = await Open(("one/paragraph.md", OneParagraph), ("two/talks.md", Talks));
        await page.Run(Asked);
        await page.Run("press('next', 45)");
        Assert.Equal("\"f1-45, on the screen, beside its words\"", await page.Run("current()"));
        Assert.Equal("true", await page.Run("seen().every((note, at) => at === 0 || note.top >= seen()[at - 1].bottom)"));
        // From its number in the copy; and by the keyboard, from one that found no room.
        await page.Run("document.querySelector('#w1-20').click()");
        Assert.Equal("\"f1-20, on the screen, beside its words\"", await page.Run("current()"));
        await page.Run("document.querySelector('#f1-2 .number').focus()");
        Assert.Equal("\"f1-2, on the screen, beside its words\"", await page.Run("current()"));
        Assert.Equal("false", await page.Run("document.querySelector('#f1-2').classList.contains('beyond')"));
        Assert.Empty(page.Misdeeds);
    }

    [ChromiumFact]
    public async Task After_the_last_finding_comes_the_first_and_each_is_on_the_screen()
    {
        await using var page = await Open(Enumerable.Range(1, 12).Select(at => ($"desk/{at}.md", at == 12 ? "Nothing.\n" : Talks)));
        await page.Run(Asked);
        foreach (var (button, comesTo) in new[] { ("next", "f1-1"), ("previous", "f11-2"), ("next", "f1-1") })
        {
            await page.Run("document.getElementById('" + button + "').focus()");
            await page.Press("Enter");
            await page.Run("new Promise(go => setTimeout(go, 200))");
            Assert.Equal($"\"{comesTo}, on the screen, beside its words\"", await page.Run("current()"));
            Assert.Equal($"\"{button}\"", await page.Run("document.activeElement.id"));
        }

        Assert.Equal("\"1 of 22\"", await page.Run("document.getElementById('of').textContent"));
        Assert.Empty(page.Misdeeds);
    }

    [ChromiumFact]
    public async Task With_many_drafts_the_first_is_on_the_first_screen_and_the_buttons_cover_none() => await AssertFirstIsSeen(1280);

    [ChromiumFact]
    public async Task With_many_drafts_the_first_is_on_the_first_screen_of_a_phone() => await AssertFirstIsSeen(390);

    async Task AssertFirstIsSeen(int width)
    {
        await using var page = await Chromium.Open(
            _folder.Write("report.html", HtmlReportTests.Page(Enumerable.Range(1, 60).Select(at => ($"desk/{at}.md", Talks)))),
            width
        );
        await page.Run(Asked);
        Assert.Equal("true", await page.Run("box(document.querySelector('.story .copy')).bottom < 800"));
        Assert.Equal("true", await page.Run("box(document.querySelector('.steps')).bottom <= box(document.querySelector('.story')).top"));
        await page.Run("document.querySelector('.files summary').click()");
        Assert.Equal("true", await page.Run("box(document.querySelector('.files')).height < 500"));
        Assert.Equal("true", await page.Run("document.documentElement.scrollWidth <= innerWidth"));
        await page.Run("document.querySelector('.files a[href=\"#s40\"]').click(); new Promise(go => setTimeout(go, 200))");
        Assert.Equal(
            "true",
            await page.Run(
                "box(document.querySelector('#h40')).top >= box(document.querySelector('.steps')).bottom && box(document.querySelector('#h40')).bottom < innerHeight"
            )
        );
        Assert.Empty(page.Misdeeds);
    }

    [ChromiumFact]
    public async Task A_link_into_what_is_folded_away_opens_it()
    {
        await using var page = await Open(
            (
                "one/talks.md",
                Talks.Replace("They meet", "<!-- style-lint-disable-next-line dates/weekday-mismatch -- the charge -->\nThey meet")
            )
        );
        Assert.Equal("\"warning attribution\"", await page.Run(Shown));
        await page.Run("document.querySelector('.copy .number.suppressed').click()");
        Assert.Contains("suppressed dates", await page.Run(Shown), StringComparison.Ordinal);
        Assert.Empty(page.Misdeeds);
    }

    [ChromiumFact]
    public async Task What_stands_beside_the_wire_is_filtered_with_its_finding()
    {
        await using var page = await Chromium.Open(_folder.Write("report.html", HtmlReportTests.WirePage("hall")));
        Assert.Equal("true", await page.Run("document.querySelector('.wire tr[data-on]').checkVisibility()"));
        await page.Run(
            "document.querySelector('input[value=wire]').click(); document.querySelector('input[value=error]').click(); "
                + "document.querySelector('input[value=error]').click()"
        );
        Assert.Equal(
            "0",
            await page.Run("[...document.querySelectorAll('.wire tr[data-on]')].filter(row => row.checkVisibility()).length")
        );
        Assert.Empty(page.Misdeeds);
    }

    [ChromiumFact]
    public async Task Nothing_that_a_draft_says_runs_or_loads()
    {
        string[] attacks =
        [
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'><svg onload=alert(1)>",
            "</script><script>alert(1)</script>",
            "</style><script>alert(1)</script>",
            "[x](javascript:alert(1))",
            "![x](https://evil.example/x.png)",
            "<iframe src=javascript:alert(1)>",
            "<a href=\"javascript:alert(1)\" autofocus onfocus=alert(1)>x</a>",
            "<style>@import 'https://evil.example/x.css';</style>",
            "<base href=https://evil.example/>",
            "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
            "</title><script>alert(1)</script>",
            "<!--<script>--><img src=x onerror=alert(1)>",
        ];
        var draft =
            $"---\ntitle: '{attacks[0]}'\nauthor: {attacks[4]}\n---\n\n"
            + string.Join(
                "\n\n",
                attacks.Select(attack =>
                    $"{attack} said on Friday, March 22, 2025. \"{attack},\" said Foreign Minister {attack}.\n\n> {attack}\n\n`{attack}`\n\n<!-- style-lint-disable-next-line dates/undated -- {attack} -->\n"
                )
            );
        await using var page = await Open(attacks.Select(attack => ($"{attack}.md", draft)));
        await page.Run(
            "[...document.querySelectorAll('details')].forEach(fold => fold.open = true); [...document.querySelectorAll('main "
                + "a')].slice(0, 50).forEach(link => link.click())"
        );
        await Task.Delay(200);
        Assert.Equal(
            "true",
            await page.Run("location.protocol === 'file:' && document.scripts.length === 1 && document.images.length === 0")
        );
        Assert.Empty(page.Misdeeds);
    }

    [ChromiumFact]
    public async Task A_script_in_the_page_would_be_refused()
    {
        // The policy holds on its own: were a text ever written as it stands, it still would not run.
        var page = HtmlReportTests
            .Page(("talks.md", Talks))
            .Replace("They meet", "<script>alert(1)</script><img src=https://evil.example/x.png onerror=alert(1)>");
        await using var browser = await Chromium.Open(_folder.Write("report.html", page));
        await Task.Delay(200);
        Assert.Equal(3, browser.Misdeeds.Count(misdeed => misdeed.Contains("Content Security Policy", StringComparison.Ordinal)));
        Assert.DoesNotContain(browser.Misdeeds, misdeed => misdeed.Contains("\"type\":\"alert\"", StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task A_phone_shows_everything_without_scrolling_sideways()
    {
        await using var page = await Chromium.Open(
            _folder.Write(
                "report.html",
                HtmlReportTests.Page(("a/very/long/path/without/any/blanks/in-it-to-break-at/talks.md", Talks + new string('x', 200)))
            ),
            width: 360
        );
        Assert.Equal("true", await page.Run("document.documentElement.scrollWidth <= innerWidth"));
    }
}
