using System.Text.Json;
using StyleLint.Cli.DeskPage;

namespace StyleLint.Tests;

/// <summary>The desk page in a browser: what a reporter does on it, and that nothing pasted can do anything.</summary>
public sealed class DeskPageTests : IDisposable
{
    const string Talks = "# Talks go on\n\nBy Ada Brown\n\nThey meet on Friday, March 22, 2025, and then they part.\n";

    readonly TemporaryFolder _folder = new();
    readonly CancellationTokenSource _stop = new();
    readonly DeskServer _server;
    readonly Task _running;

    public DeskPageTests()
    {
        var session = new DeskSession(() => new(_folder.Path, new(2026, 2, 3)), _folder.Path, _ => { });
        _server = new(new(session, () => new(2026, 2, 3)), 0);
        _running = _server.Run(_stop.Token);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _running.Wait();
        _server.Dispose();
        _stop.Dispose();
        _folder.Dispose();
    }

    async Task<Chromium> Open(int width = 1280)
    {
        var page = await Chromium.Open(_server.Address, width);
        await page.Run(
            """
            globalThis.area = document.getElementById('draft');
            globalThis.until = async test => { while (!test()) await new Promise(go => setTimeout(go, 10)); };
            // Until what was last changed has been checked.
            globalThis.checked = async () => {
              const before = document.documentElement.dataset.checked;
              await until(() => document.documentElement.dataset.checked !== before);
            };
            globalThis.put = async text => { area.value = text; area.dispatchEvent(new Event('input')); await checked(); };
            globalThis.paste = (html, text) => {
              const data = new DataTransfer();
              data.setData('text/html', html);
              data.setData('text/plain', text ?? '');
              area.focus();
              area.select();
              area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
              return area.value;
            };
            until(() => document.documentElement.dataset.checked);
            """
        );
        return page;
    }

    static string Quoted(string text) => JsonSerializer.Serialize(text);

    const string Notes = "[...document.querySelectorAll('.list .note')].map(note => note.querySelector('.what').textContent).join('; ')";

    [ChromiumFact]
    public async Task What_is_written_is_checked_and_a_way_out_is_taken_and_taken_back()
    {
        await using var page = await Open();
        await page.Run($"put({Quoted(Talks)})");
        await page.Run("until(() => document.querySelector('.note'))");
        Assert.Equal("\"1error March 22, 2025 was a Saturday, not a Friday.\"", await page.Run(Notes));
        Assert.Equal("\"Friday\"", await page.Run("document.querySelector('.words mark').textContent"));
        await page.Run("document.querySelector('.ways button').focus()");
        await page.Press("Enter");
        await page.Run(
            "until(() => !document.querySelector('.note') && document.getElementById('counts').textContent.startsWith('Nothing'))"
        );
        Assert.Equal(Quoted(Talks.Replace("Friday", "Saturday")), await page.Run("area.value"));
        Assert.Equal("\"Done: Change Friday to Saturday.\"", await page.Run("document.getElementById('said').textContent"));
        await page.Run("document.getElementById('undo').click(); until(() => document.querySelector('.note'))");
        Assert.Equal(Quoted(Talks), await page.Run("area.value"));
        await page.Run("document.getElementById('redo').click(); until(() => !document.querySelector('.note'))");
        Assert.Equal(Quoted(Talks.Replace("Friday", "Saturday")), await page.Run("area.value"));
        Assert.Empty(page.Misdeeds);
    }

    [ChromiumFact]
    public async Task Marks_lie_under_their_words_and_notes_beside_them_and_the_keyboard_leads_through_both()
    {
        await using var page = await Open();
        await page.Run(
            $"put({Quoted(string.Concat(Enumerable.Repeat("It was a long day of talk and more talk, with tea.\n\n", 40)) + Talks)})"
        );
        await page.Run("until(() => document.querySelector('.note'))");
        // Both layers break their lines alike: they are as high.
        Assert.Equal("true", await page.Run("area.scrollHeight <= document.getElementById('page').offsetHeight + 1"));
        Assert.Equal(
            "true",
            await page.Run("Math.abs(area.getBoundingClientRect().top - document.getElementById('page').getBoundingClientRect().top) < 1")
        );
        Assert.Equal(
            "true",
            await page.Run(
                "Math.abs(document.querySelector('.note').getBoundingClientRect().top - document.querySelector('.words mark').getBoundingClientRect().top) < 20"
            )
        );
        await page.Run($"put({Quoted(Talks)})");
        await page.Run("document.getElementById('tab-understood').click(); until(() => document.querySelector('#understood dl'))");
        Assert.Contains("Sat, Mar 22, 2025", await page.Run("document.getElementById('understood').textContent"), StringComparison.Ordinal);
        await page.Run("[...document.querySelectorAll('.words-of')].find(each => each.textContent.startsWith('Friday')).click()");
        Assert.Equal("\"Friday, March 22, 2025\"", await page.Run("area.value.slice(area.selectionStart, area.selectionEnd)"));
        await page.Run("document.getElementById('tab-notes').click()");
        await page.Run($"put({Quoted(Talks + "\nThey met on Sunday, March 3, 2025.\n")})");
        await page.Run("until(() => document.querySelectorAll('.note').length === 2)");
        const string Press =
            "dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', cancelable: true })); document.activeElement.querySelector('.number').textContent";
        await page.Run("area.focus(); area.setSelectionRange(0, 0)");
        Assert.Equal("\"1\"", await page.Run(Press));
        Assert.Equal("\"2\"", await page.Run(Press));
        await page.Run("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))");
        Assert.Equal("\"Sunday\"", await page.Run("area.value.slice(area.selectionStart, area.selectionEnd)"));
        Assert.Equal(
            "0",
            await page.Run(
                "[...document.querySelectorAll('button, input, textarea')].filter(each => !each.textContent && !each.labels?.length && !each.ariaLabel && !each.closest('label')).length"
            )
        );
        Assert.Empty(page.Misdeeds);
    }

    [ChromiumFact]
    public async Task The_note_in_focus_stands_beside_its_words_however_many_are_before_it()
    {
        await using var page = await Open();
        await page.Run($"put({Quoted(string.Concat(Enumerable.Repeat("They meet on Friday, March 22, 2025. ", 60)))})");
        await page.Run("until(() => document.querySelectorAll('.note').length === 60)");
        await page.Run("area.focus(); area.setSelectionRange(0, 0)");
        await page.Run(
            """
            for (let at = 0; at < 45; at++)
              dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', cancelable: true }));
            until(() => document.activeElement.getAnimations().length === 0);
            """
        );
        Assert.Equal("\"45\"", await page.Run("document.activeElement.querySelector('.number').textContent"));
        const string Distance =
            "Math.abs(document.activeElement.closest('.note').getBoundingClientRect().top - document.querySelector('.words mark.current').getBoundingClientRect().top) < 20";
        Assert.Equal("true", await page.Run(Distance));
        // By the keyboard, from one that found no room; the first lines stand higher than any note can.
        await page.Run(
            "document.querySelectorAll('.note')[8].querySelector('.number').focus(); until(() => document.querySelector('.note.current').getAnimations().length === 0)"
        );
        Assert.Equal("true", await page.Run(Distance));
        Assert.Equal("\"9\"", await page.Run("document.querySelector('.note.current .number').textContent"));
        Assert.Empty(page.Misdeeds);
    }

    [ChromiumFact]
    public async Task A_Word_document_is_opened_and_what_was_left_out_is_said()
    {
        await using var page = await Open();
        var file = WordFile.Of(
            WordFile.Paragraph("Talks", "<w:pStyle w:val=\"Ttl\"/>") + "<w:p><w:r><w:t>Late.</w:t></w:r><w:del><w:r/></w:del></w:p>"
        );
        await page.Run(
            $$"""
            (async () => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob('{{Convert.ToBase64String(
                file
            )}}'), each => each.charCodeAt(0))], 'talks.docx'));
              document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
              await until(() => area.value !== '');
            })()
            """
        );
        Assert.Equal("\"# Talks\\n\\nLate.\\n\"", await page.Run("area.value"));
        Assert.Equal("\"talks.md\"", await page.Run("document.getElementById('name').value"));
        Assert.Equal("\"1 tracked deletion was left out.\"", await page.Run("document.getElementById('notices').textContent"));
        Assert.Empty(page.Misdeeds);
    }

    static readonly (string Html, string Markdown)[] Pasted =
    [
        // Google Docs
        (
            "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><h1 dir=\"ltr\"><span style=\"font-weight:400\">Talks</span></h1><p dir=\"ltr\"><span>A </span><span style=\"font-style:italic\">jewel</span><span>, </span><a href=\"https://www.google.com/url?q=https://a.example/b&amp;sa=D\"><span>she</span></a><span> said.</span></p><ul><li dir=\"ltr\" aria-level=\"1\"><p><span>One</span></p></li><ul><li aria-level=\"2\"><p>Two</p></li></ul></ul></b>",
            "# Talks\n\nA *jewel*, [she](https://a.example/b) said.\n\n- One\n    - Two\n"
        ),
        // Word
        (
            "<html xmlns:o=\"urn:o\"><body><!--StartFragment--><p class=MsoTitle>Talks<o:p></o:p></p><p class=MsoNormal>It was <i>late</i> and <b>cold</b>.<span class=MsoCommentReference><a class=msocomanchor>[A1]</a></span></p><p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>One</p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Two <del>three</del></p><!--EndFragment--></body></html>",
            "# Talks\n\nIt was *late* and **cold**.\n\n- One\n- Two\n"
        ),
        // a list
        ("<ol start=3><li>Three</li><li>Four<p>more</p></li></ol>", "3. Three\n4. Four\n\n    more\n"),
        // a table
        (
            "<table><tr><th>Item</th><th>Cost</th></tr><tr><td>Piers</td><td>$48 | more</td></tr></table>",
            "| Item | Cost |\n| --- | --- |\n| Piers | $48 \\| more |\n"
        ),
        // words that look like markup
        ("<p>1. FC Hull won</p><p># not a heading *or* <i>this</i></p>", "1\\. FC Hull won\n\n\\# not a heading \\*or\\* *this*\n"),
        // a quotation
        ("<blockquote><p>One</p></blockquote><p>two<br>three</p>", "> One\n\ntwo\\\nthree\n"),
    ];

    [ChromiumFact]
    public async Task What_is_pasted_keeps_headings_links_lists_and_italics()
    {
        await using var page = await Open();
        foreach (var (html, markdown) in Pasted)
            Assert.Equal(markdown, JsonSerializer.Deserialize<string>(await page.Run($"paste({Quoted(html)})")));
        Assert.Empty(page.Misdeeds);
    }

    // Each would say so if it ran or loaded.
    static readonly string[] Attacks =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<img src=https://evil.example/x.png>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
        "<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>",
        "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
        "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>",
        "<iframe src=https://evil.example></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<object data=javascript:alert(1)></object>",
        "<embed src=data:text/html,<script>alert(1)</script>>",
        "<a href=javascript:alert(1)>x</a>",
        "<a href=' java\nscript:alert(1)'>x</a>",
        "<a href=data:text/html,<script>alert(1)</script>>x</a>",
        "<a href=vbscript:x>x</a>",
        "<a href=https://evil.example autofocus onfocus=alert(1)>x</a>",
        "<p onclick=alert(1) onmouseover=alert(1)>x</p>",
        "<body onload=alert(1)>x",
        "<style>@import 'https://evil.example/x.css'; * { display: none }</style>x",
        "<p style=\"background: url(https://evil.example/x.png); position: fixed; inset: 0\">x</p>",
        "<link rel=stylesheet href=https://evil.example/x.css>x",
        "<link rel=prefetch href=https://evil.example/>x",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>x",
        "<meta http-equiv=Content-Security-Policy content=\"script-src *\">x",
        "<base href=https://evil.example/>x",
        "<form action=https://evil.example><input name=x value=y><button>x</button></form>",
        "<video src=https://evil.example/x.mp4 onerror=alert(1)></video>",
        "<audio src=x onerror=alert(1) autoplay></audio>",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<textarea></textarea><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>",
        "<!--<img src=x onerror=alert(1)>--><!--><script>alert(1)</script>-->",
        "<xmp><script>alert(1)</script></xmp>",
        "<plaintext><script>alert(1)</script>",
        "<p>\u202Etxet desrever\u202C \u2066x\u2069 \u200B \0</p><p dir=rtl>\u05E9\u05DC\u05D5\u05DD</p>",
        "<x-a is=x-b><slot name=x></slot><template shadowrootmode=open><script>alert(1)</script></template></x-a>",
        "<div id=draft>x</div><input id=page><a id=list name=draft>x</a>",
    ];

    [ChromiumFact]
    public async Task Nothing_that_is_pasted_runs_loads_or_enters_the_page()
    {
        await using var page = await Open();
        const string Own = "[...document.querySelectorAll('*')].filter(each => !each.closest('#page, #gutter, #list, #notices')).length";
        await page.Run("paste('<p>x</p>')");
        await page.Run("checked()");
        var before = await page.Run(Own);
        foreach (var attack in Attacks)
            await page.Run($"paste({Quoted(attack)}, 'plain')");
        await page.Run($"paste({Quoted(string.Concat(Attacks))})");
        await Task.Delay(300);
        Assert.Equal(before, await page.Run(Own));
        Assert.Equal(
            "\"\"",
            await page.Run(
                "[...document.querySelectorAll('img, svg, iframe, object, embed, form, video, audio, style, base, math, [onclick], [onerror], [onload], main [style*=url]')].map(each => each.outerHTML).join()"
            )
        );
        Assert.Equal(Quoted(_server.Address), await page.Run("location.href"));
        await HangNothing(page);
        Assert.Empty(page.Misdeeds);
    }

    static async Task HangNothing(Chromium page)
    {
        Assert.Equal("\"**deep**\\n\"", await page.Run("paste('<table><tr><td>'.repeat(1000) + '<b>deep</b>', 'plain')"));
        // As HTML it is long, as a draft it is not.
        Assert.Equal("\"short\\n\"", await page.Run("paste('<p>short</p>' + '<!-- ' + 'x'.repeat(5000000) + ' -->')"));
        // More than a page takes: nothing is pasted, and it says why.
        Assert.Equal("\"short\\n\"", await page.Run("paste('<p>' + 'words '.repeat(900000) + '</p>')"));
        Assert.Contains(
            "the page takes up to 500,000",
            await page.Run("document.getElementById('said').textContent"),
            StringComparison.Ordinal
        );
        // More elements than anybody sets: the words alone.
        Assert.Equal("\"plain\\n\"", await page.Run("paste('<i>a</i>'.repeat(60000), 'plain')"));
    }

    [ChromiumFact]
    public async Task A_phone_shows_everything_without_scrolling_sideways()
    {
        await using var page = await Open(width: 360);
        await page.Run($"put({Quoted(Talks + new string('x', 300))})");
        await page.Run("until(() => document.querySelector('.note'))");
        Assert.Equal("true", await page.Run("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal("true", await page.Run("document.getElementById('jump').checkVisibility()"));
    }

    [ChromiumFact]
    public async Task When_the_program_has_stopped_the_page_says_so_and_keeps_the_draft()
    {
        await using var page = await Open();
        await page.Run($"put({Quoted(Talks)})");
        await _stop.CancelAsync();
        await _running;
        _server.Dispose();
        await page.Run(
            "area.value += 'x'; area.dispatchEvent(new Event('input')); until(() => document.getElementById('said').textContent.startsWith('StyleLint has stopped'))"
        );
        Assert.Equal(Quoted(Talks + "x"), await page.Run("area.value"));
    }
}
