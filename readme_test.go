package aparatur_test

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
)

// The program of the README: its function main is the body of this Example, byte for byte.
func Example_readme() {
	scale, _ := score.Likert(1, 5, score.POMP) // 1–5 becomes 0–100
	policy := score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}
	framework, _ := berakhlak.NewFramework(scale, policy)
	var sheet berakhlak.Sheet
	for behaviour := range berakhlak.Behaviours() {
		sheet.Set(behaviour, 4)
	}
	sheet.Set(berakhlak.KB2, 5)
	profile, err := framework.Score(&sheet)
	fmt.Println(bahasa.Decimal(profile.Total(), 1), profile.Strongest(), err)
	// Output: 76,2 [Kolaboratif] <nil>
}

// readmes are the README in its two languages; the program and the commands are the same in both.
var readmes = []string{"README.md", "README.id.md"}

// fenced returns the text of the first block of a language.
func fenced(t *testing.T, text, language string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, "\n```"+language+"\n")
	require.True(t, ok, "no block %q", language)
	block, _, ok := strings.Cut(rest, "```")
	require.True(t, ok, "block %q has no end", language)
	return block
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(text)
}

// function is a function that a file declares.
func function(t *testing.T, file *ast.File, name string) *ast.FuncDecl {
	t.Helper()
	for _, decl := range file.Decls {
		if f, ok := decl.(*ast.FuncDecl); ok && f.Name.Name == name {
			return f
		}
	}
	require.Fail(t, "no function "+name)
	return nil
}

// body is the source between the braces of a function, up to its comment on output.
func body(fset *token.FileSet, source string, f *ast.FuncDecl) string {
	text := source[fset.Position(f.Body.Lbrace).Offset+1 : fset.Position(f.Body.Rbrace).Offset]
	text, _, _ = strings.Cut(text, "\t// Output:")
	return text
}

// The snippet compiles and prints what the README says, because the Example above does: its main is the Example's
// body, and its imports are exactly the packages that main names.
func TestReadmeSnippet(t *testing.T) {
	fset := token.NewFileSet()
	own := read(t, "readme_test.go")
	file, err := parser.ParseFile(fset, "readme_test.go", own, parser.ParseComments)
	require.NoError(t, err)
	example := body(fset, own, function(t, file, "Example_readme"))
	output := doc.Examples(file)[0].Output

	for _, name := range readmes {
		t.Run(name, func(t *testing.T) {
			text := read(t, name)
			snippet := fenced(t, text, "go")
			assert.Equal(t, strings.TrimSpace(output), strings.TrimSpace(fenced(t, text, "text")), "the output")

			formatted, err := format.Source([]byte(snippet))
			require.NoError(t, err)
			assert.Equal(t, string(formatted), snippet, "gofmt")

			program, err := parser.ParseFile(fset, name, snippet, parser.ParseComments)
			require.NoError(t, err)
			assert.Equal(t, "main", program.Name.Name)
			require.Len(t, program.Decls, 2, "one import declaration and main")
			main := function(t, program, "main")
			assert.Equal(t, example, body(fset, snippet, main))

			var imported, used []string
			for _, spec := range program.Imports {
				assert.Nil(t, spec.Name)
				importPath, err := strconv.Unquote(spec.Path.Value)
				require.NoError(t, err)
				imported = append(imported, path.Base(importPath))
				assert.True(t, slices.ContainsFunc(file.Imports, func(own *ast.ImportSpec) bool { return own.Path.Value == spec.Path.Value }), importPath)
			}
			ast.Inspect(main, func(node ast.Node) bool {
				if selector, ok := node.(*ast.SelectorExpr); ok {
					if name, ok := selector.X.(*ast.Ident); ok && slices.Contains(imported, name.Name) {
						used = append(used, name.Name)
					}
				}
				return true
			})
			slices.Sort(used)
			assert.ElementsMatch(t, imported, slices.Compact(used), "imports")
		})
	}
}

// What the README names exists: the two commands, the files it links, the identifiers it writes.
func TestReadmeNames(t *testing.T) {
	api := make(map[string]string)
	for _, section := range strings.Split(read(t, "api.txt"), "\npackage ")[1:] {
		importPath, declarations, _ := strings.Cut(section, "\n")
		api[path.Base(importPath)] = declarations
	}
	link := regexp.MustCompile(`\]\(([^)#:]+)\)`)
	identifier := regexp.MustCompile(`\b(aparatur|score|sheets|berakhlak|bahasa)\.([A-Z]\w*)`)
	for _, name := range readmes {
		t.Run(name, func(t *testing.T) {
			text := read(t, name)
			for _, command := range []string{"go get github.com/aparatur/aparatur", "go run ./examples/rapor", "go test work"} {
				assert.Contains(t, text, command)
			}
			for _, found := range link.FindAllStringSubmatch(text, -1) {
				assert.FileExists(t, strings.TrimSuffix(found[1], "/"))
			}
			for _, found := range identifier.FindAllStringSubmatch(text, -1) {
				declared := regexp.MustCompile(`(?m)^\t?(const|var|func|type) ` + found[2] + `\b`)
				assert.True(t, declared.MatchString(api[found[1]]), "%s is not in api.txt", found[0])
			}
		})
	}
}
