using System.Globalization;
using System.Text;
using Hengjian.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
CultureInfo.CurrentUICulture = new CultureInfo("zh-Hans");
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
return await CommandTree.RunAsync(args);
