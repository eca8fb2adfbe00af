using StyleLint.Text;

namespace StyleLint.English;

/// <summary>
/// The phrases that content systems and news sites print around a story. They are the stock strings of WordPress, Drupal, Disqus, AddThis and
/// consent banners, and the end matter that news sites share; none is taken from a single outlet. Lower-case, without punctuation, every number as "#".
/// </summary>
static class FurnitureWords
{
    /// <summary>How sites head them; ornaments and numbers around the words do not count.</summary>
    internal static readonly WordSet CommentHeads = WordSet.Of(
        "comments", "comment", "user comments", "users comments", "reader comments", "readers comments", "reader's comments", "readers' comments", "readers’ comments",
        "comments section", "comment section", "comments from readers", "comments from our readers", "comments from users", "your comments", "top comments", "latest comments", "recent comments",
        "all comments", "featured comments", "what readers say", "what our readers say", "readers say", "readers respond", "reader reactions",
        "readers react", "reader responses", "user reactions", "reader feedback", "reader mail", "have your say", "your say", "your views");

    /// <summary>Whether a reporting verb is one that calls to the reader as well: "share", "tell".</summary>
    internal static bool CallsOrTells(ReadOnlySpan<char> word) =>
        word is "comment" or "share" or "post" or "posted" or "shared" or "read" or "write" or "reply" or "tell" or "note" or "report"
            or "reports" or "say" or "alert" or "alerts";

    /// <summary>The line is this and nothing else.</summary>
    internal static readonly Phrases Lines = new(
        "share", "share this", "share this article", "share this story", "share this post", "share this page", "share this with", "share this on", "share this entry",
        "share on", "share on facebook", "share on twitter", "share on x", "share on linkedin", "share on whatsapp", "share on reddit", "share on pinterest", "share on telegram",
        "share via email", "share by email", "share with your friends", "share this with your friends", "spread the love", "share this news", "share it", "click to share",
        "tweet", "tweet this", "pin it", "email this", "email this article", "print this", "print this article", "print this page", "copy link", "link copied", "copy url", "save article",
        "save this story", "bookmark this", "listen to this article", "gift this article", "add to favorites", "facebook twitter", "facebook twitter linkedin", "facebook twitter email",
        "facebook twitter whatsapp", "facebook twitter pinterest linkedin", "facebook twitter instagram", "facebook x whatsapp", "# shares", "comments #", "# comments", "# comment", "# views", "# likes",
        "leave a reply", "leave a comment", "leave your comment", "leave a response", "post a comment", "post comment", "post your comment", "add a comment", "add comment", "add your comment",
        "write a comment", "submit comment", "cancel reply", "leave a reply cancel reply", "comment on this story", "view comments", "view all comments", "show comments", "hide comments",
        "load comments", "load more comments", "read the comments", "sort by newest", "sort by oldest", "no comments", "no comments yet", "no comment yet", "be the first to comment",
        "be the first to leave a comment", "be the first to reply", "comments are closed", "comments are off", "comments off", "comments are off for this post", "comments closed",
        "this post has # comments", "this post has # comment", "this post has no comments", "there are no comments", "there are no comments yet", "# thoughts on", "join the conversation",
        "join the discussion", "start the conversation", "log in to comment", "login to comment", "sign in to comment", "register to comment", "log in to reply", "reply", "report abuse",
        "your email address will not be published", "required fields are marked", "save my name email and website in this browser for the next time i comment",
        "notify me of followup comments by email", "notify me of followup comments via email", "notify me of new posts by email", "like this", "loading",
        "skip to content", "skip to main content", "skip to navigation", "back to top", "go to top", "scroll to top", "toggle navigation", "main menu", "open menu", "close menu",
        "advertisement", "advertisement continue reading below", "article continues below", "article continues below advertisement", "article continues after advertisement",
        "story continues below", "story continues below advertisement", "story continues after advertisement", "continue reading below", "continue reading the main story", "scroll to continue",
        "advertising", "paid advertisement", "sponsored content", "sponsored links", "promoted content", "ads by google", "scroll for more", "remove ads", "report this ad",
        "subscribe to our newsletter", "sign up for our newsletter", "newsletter sign up", "newsletter signup", "get our newsletter",
        "get the newsletter", "sign up to our newsletter", "join our newsletter", "already a subscriber", "already a member", "create account", "create an account", "forgot password", "log out",
        "accept all", "accept all cookies", "accept cookies", "cookie policy", "cookie settings", "manage cookies", "manage preferences", "reject all", "privacy policy", "terms of use",
        "terms of service", "terms and conditions", "privacy policy terms of use", "all topics", "view all", "see all", "load more", "show more", "view more", "see more", "previous next", "next previous",
        "previous article", "next article", "previous post", "next post", "previous story", "next story", "full screen", "play video", "enlarge this image", "toggle caption", "hide caption",
        "purchase licensing rights", "license this content", "download our app", "get the app", "download the app", "read full article", "click here to read more", "read the full story", "min read", "# min read", "# minute read", "# minutes read");

    /// <summary>The line is this, and a list of headlines follows.</summary>
    internal static readonly Phrases ListHeads = new(
        "others also read", "people also read", "readers also read", "also read", "read also", "read next", "read this next", "what to read next", "you may also like",
        "you might also like", "you may also be interested in", "you might also be interested in", "you may also enjoy", "you might also enjoy", "you may have missed", "in case you missed it",
        "related articles", "related stories", "related news", "related posts", "related coverage", 
        "more related news", "similar articles", "similar posts", "similar stories", "more stories", "more news", "more top stories", "more like this", "more from us", "more on this story",
        "more on this topic", "more in this section", "more from this section", "more from this author", "more from author", "more by this author", "most read", "most popular", "most viewed",
        "most shared", "most commented", "most watched", "popular posts", "popular articles", "popular stories", "popular now", "top stories", "top news", "trending now", "trending stories",
        "trending news", "trending topics", "trending articles", "recommended for you", "recommended stories", "recommended articles", "recommended videos", "editors picks",
        "editors choice", "editor s picks", "editor s choice", "latest news", "latest stories", "latest posts", "latest articles", "latest headlines", "recent posts", "recent articles", "recent stories",
        "recent comments", "dont miss", "don t miss", "must read", "must reads", "up next", "watch next", "around the web", "from around the web", "from the web", "promoted stories", "paid stories",
        "sponsored stories", "you may like", "topics in this article", "suggested topics", "explore topics", "topics in this story", "in this story", "article tags", "post tags", "follow us", "stay connected", "connect with us");

    internal static readonly Phrases WeakListHeads = new(
        "related content", "related topics", "related reading", "related links", "related items", "recommended reading", "related", "read more", "trending", "recommended", "latest", "popular", "tags", "topics", "categories", "archives", "filed under", "more", "next", "previous",
        "sponsored", "promoted", "quick links", "useful links", "sections", "elsewhere", "follow", "videos", "photos", "galleries");

    internal static readonly Phrases WeakLines = new(
        "newsletter", "newsletters", "search", "menu", "home", "sign up now", "subscribe now", "subscribe today", "sign up today", "print", "email", "comments", "comment", "subscribe", "sign up", "sign in", "log in", "login", "register", "facebook",
        "twitter", "x", "whatsapp", "linkedin", "telegram", "instagram", "pinterest", "reddit", "youtube", "tiktok", "threads", "bluesky", "save", "website", "name", "ad", "close", "share article",
        "about the author", "about us", "contact us", "copyright", "submit", "like", "donate", "support us", "gallery", "google news", "messenger", "viber", "copy", "rss", "flipboard");

    /// <summary>The line begins with this and is one call to the reader, or one link, to its end.</summary>
    internal static readonly Phrases Calls = new(
        "follow us on", "follow us at", "find us on", "like us on", "join us on", "connect with us on", "stay connected with us", "follow our", "subscribe to our", "subscribe to the newsletter",
        "subscribe for free", "subscribe to get", "subscribe to receive", "sign up for our", "sign up to our", "sign up for the newsletter", "sign up for free", "sign up to receive", "sign up here",
        "sign up to get", "join our whatsapp", "join our telegram", "join our newsletter", "join our channel", "join our community", "join our mailing", "join our facebook", "get our app",
        "download our app", "download our mobile", "download the app", "get the latest news", "get breaking news", "get the day s", "get notified", "get more news", "never miss a story",
        "never miss an update", "stay up to date with", "stay informed with", "stay updated with", "for more news", "for more stories", "for the latest news", "for all the latest", "click here to",
        "click here for", "click to share", "tap here to", "share this article", "share this story", "share this post", "share your thoughts", "what do you think of this", "let us know in the comments",
        "tell us in the comments", "tell us what you think", "have your say in the comments", "your email address will not", "required fields are", "save my name email", "notify me of", "you must be logged in",
        "you need to be logged in", "you must be a member to comment", "please log in to", "please login to", "please sign in to", "this site uses akismet", "comments are moderated", "comments are closed",
        "be the first to comment", "no comments yet", "leave a reply to", "leave a comment on", "please support our", "support our journalism", "support independent journalism", "already a subscriber",
        "this article is for subscribers", "to continue reading", "subscribe to read", "have a news tip", "got a tip", "view this post on instagram", "a post shared by", "listen to this article", "posted in", "filed under");

    /// <summary>Only around a story, never inside it.</summary>
    internal static readonly Phrases OuterCalls = new(
        "we use cookies", "this website uses cookies", "this site uses cookies", "our website uses cookies", "by continuing to use this", "by continuing to browse", "by using this site", "by signing up you",
        "by subscribing you", "enter your email", "your email address", "if you enjoyed this article", "if you liked this article", "posted in", "back to top",
        "back to home", "view all", "see all", "join our", "accept all");

    /// <summary>Only around a story, and only on a short line that is no sentence: "Tags politics, europe", "Next: the harbour vote".</summary>
    internal static readonly Phrases OuterLabels = new("tagged", "tags", "topics", "categories", "keywords", "previous article", "next article", "previous post", "next post", "share on", "share via", "follow us", "posted by");

    /// <summary>A headline or link follows on the same line: "Read more: …"</summary>
    internal static readonly Phrases LeadIns = new(
        "read more", "read also", "also read", "read next", "more on this", "related", "related story", "related article", "related stories", "related coverage", "related news", "related post", "recommended",
        "watch more", "watch next", "don t miss", "dont miss", "must read", "you may also like", "you might also like", "tags", "topics", "tagged", "filed under", "categories", "share", "share this", "share on", "follow us",
        "previous", "next", "previous post", "next post", "previous article", "next article", "up next", "trending", "more from", "explore more", "read the full story", "click here", "share this article", "share this story");

    /// <summary>Lead-ins that are words of the story as well ("Next: the maps"): only with a link, or around a story.</summary>
    internal static readonly Phrases WeakLeadIns = new("previous", "next", "tags", "topics", "categories", "share", "recommended");

    /// <summary>Words of one writer; a site's calls are nobody's.</summary>
    internal static bool IsWritersOwn(ReadOnlySpan<char> word) => word is "I" or "I'm" or "I’m" or "I'd" or "I’d" or "my" or "My" or "me";

    /// <summary>"Next In World", "More from Business": a list of headlines follows.</summary>
    internal static readonly string[] SectionHeads = ["next in ", "more in ", "more from ", "more on ", "latest from ", "latest in ", "also in ", "most read in ", "top stories in ", "trending in ", "other news in ", "recommended by "];

    /// <summary>Most lines of a story end here: none of the phrases begins with their first word.</summary>
    internal static readonly WordSet FirstWords = WordSet.OfExact(AllFirstWords());

    static string[] AllFirstWords()
    {
        var words = new List<string>();
        foreach (var phrases in (Phrases[])[Lines, ListHeads, WeakListHeads, WeakLines, Calls, OuterCalls, OuterLabels, LeadIns])
            Add(phrases.All);
        Add(SectionHeads);
        return [.. words];

        void Add(IEnumerable<string> phrases)
        {
            foreach (var phrase in phrases)
                words.Add(phrase.Split(' ')[0]);
        }
    }

    /// <summary>Phrases that are looked up by their folded words.</summary>
    internal sealed class Phrases(params ReadOnlySpan<string> phrases)
    {
        readonly WordSet _lookup = WordSet.OfExact(phrases);

        internal string[] All { get; } = phrases.ToArray();

        internal bool Contains(ReadOnlySpan<char> key) => _lookup.Contains(key);
    }
}
