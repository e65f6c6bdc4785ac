using System.Text;

namespace Hengjian.Portal.Texts;

/// <summary>A piece of text, encoded once for all pages: in UTF-8 and in GBK.</summary>
internal sealed class Phrase
{
    public Phrase(string text)
    {
        Text = text;
        Utf8 = Encoding.UTF8.GetBytes(text);
        Gbk = Charsets.Gbk.GetBytes(text);
    }

    public string Text { get; }

    public byte[] Utf8 { get; }

    public byte[] Gbk { get; }

    public static Phrase[] All(params ReadOnlySpan<string> texts)
    {
        var phrases = new Phrase[texts.Length];
        for (var index = 0; index < texts.Length; index++)
        {
            phrases[index] = new Phrase(texts[index]);
        }

        return phrases;
    }
}
