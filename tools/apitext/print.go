package main

import (
	"bufio"
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"io"
	"slices"
	"strings"
)

// hidden stands for the fields or methods of a type that users do not see.
const hidden = "\t... // unexported"

// write prints every public package of the module.
func (m *module) write(w io.Writer) error {
	paths, err := m.public()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# The exported API of %s. Written by go generate; do not edit.\n", m.path)
	for _, importPath := range paths {
		p, err := m.load(importPath)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "\npackage %s\n", importPath)
		for _, block := range m.blocks(p) {
			fmt.Fprintf(out, "\n%s\n", block)
		}
	}
	if m.broken != nil {
		return m.broken
	}
	return out.Flush()
}

// blocks returns the declarations of a package as the file shows them: constants, variables and functions as
// one block each, then a block for every type.
func (m *module) blocks(p *pkg) []string {
	var consts, vars, funcs, typeBlocks []string
	typed := make(map[string][]string) // constants by the name of their exported type, in declared order
	var specs []*ast.TypeSpec
	for decl := range p.decls() {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Recv == nil && decl.Name.IsExported() {
				funcs = append(funcs, funcLine(decl))
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					if spec.Name.IsExported() {
						specs = append(specs, spec)
					}
				case *ast.ValueSpec:
					for i, name := range spec.Names {
						if !name.IsExported() {
							continue
						}
						line, of := p.valueLine(decl.Tok, spec, i)
						switch {
						case of != "":
							typed[of] = append(typed[of], "\t"+line)
						case decl.Tok == token.CONST:
							consts = append(consts, line)
						default:
							vars = append(vars, line)
						}
					}
				}
			}
		}
	}
	slices.SortFunc(specs, func(a, b *ast.TypeSpec) int { return cmp.Compare(a.Name.Name, b.Name.Name) })
	for _, spec := range specs {
		lines := typeLines(spec, "")
		lines = append(lines, typed[spec.Name.Name]...)
		lines = append(lines, p.methodLines(spec.Name.Name, "")...)
		if spec.Assign.IsValid() {
			lines = append(lines, m.internalLines(p, spec.Type)...)
		}
		typeBlocks = append(typeBlocks, strings.Join(lines, "\n"))
	}
	var blocks []string
	for _, lines := range [][]string{consts, vars, funcs} {
		if len(lines) > 0 {
			slices.Sort(lines)
			blocks = append(blocks, strings.Join(lines, "\n"))
		}
	}
	return append(blocks, typeBlocks...)
}

// decls yields the package's declarations, file by file.
func (p *pkg) decls() func(yield func(ast.Decl) bool) {
	return func(yield func(ast.Decl) bool) {
		for _, file := range p.files {
			for _, decl := range file.Decls {
				if !yield(decl) {
					return
				}
			}
		}
	}
}

// valueLine is the line of the i-th name of a constant or variable declaration, and for a constant of an
// exported type of the package that type's name. A constant has its computed value, so that the order of iota
// is part of the API.
func (p *pkg) valueLine(tok token.Token, spec *ast.ValueSpec, i int) (line, of string) {
	name := spec.Names[i]
	line = tok.String() + " " + name.Name
	object := p.info.Defs[name]
	known := object != nil && object.Type() != types.Typ[types.Invalid]
	switch {
	case spec.Type != nil:
		line += " " + types.ExprString(spec.Type)
	case known:
		if basic, ok := object.Type().(*types.Basic); !ok || basic.Info()&types.IsUntyped == 0 {
			line += " " + types.TypeString(object.Type(), p.qualify)
		}
	}
	constant, ok := object.(*types.Const)
	switch {
	case ok && known:
		line += " = " + constant.Val().ExactString()
		if named, ok := constant.Type().(*types.Named); ok && named.Obj().Pkg() == p.types && named.Obj().Exported() {
			of = named.Obj().Name()
		}
	case spec.Type == nil && !known && i < len(spec.Values):
		line += " = " + types.ExprString(spec.Values[i])
	}
	return line, of
}

// qualify writes the names of other packages as the source does.
func (p *pkg) qualify(other *types.Package) string {
	if other == p.types {
		return ""
	}
	return other.Name()
}

// typeLines is the declaration of a type without its methods. The qualifier goes before its name.
func typeLines(spec *ast.TypeSpec, qualifier string) []string {
	head := "type " + qualifier + spec.Name.Name + typeParams(spec.TypeParams)
	if spec.Assign.IsValid() {
		return []string{head + " = " + types.ExprString(spec.Type)}
	}
	switch t := spec.Type.(type) {
	case *ast.StructType:
		return block(head+" struct", structLines(t))
	case *ast.InterfaceType:
		return block(head+" interface", interfaceLines(t))
	}
	return []string{head + " " + types.ExprString(spec.Type)}
}

// block puts lines between braces.
func block(head string, lines []string) []string {
	if len(lines) == 0 {
		return []string{head + "{}"}
	}
	return slices.Concat([]string{head + " {"}, lines, []string{"}"})
}

// structLines keeps the exported fields in their order, because it counts in a literal without keys.
func structLines(t *ast.StructType) (lines []string) {
	some := false
	for _, field := range t.Fields.List {
		tail := types.ExprString(field.Type)
		if field.Tag != nil {
			tail += " " + field.Tag.Value
		}
		if len(field.Names) == 0 {
			if ast.IsExported(baseName(field.Type)) {
				lines = append(lines, "\t"+tail)
			} else {
				some = true
			}
		}
		for _, name := range field.Names {
			if name.IsExported() {
				lines = append(lines, "\t"+name.Name+" "+tail)
			} else {
				some = true
			}
		}
	}
	if some {
		lines = append(lines, hidden)
	}
	return lines
}

// interfaceLines sorts the methods and embedded types: their order says nothing.
func interfaceLines(t *ast.InterfaceType) (lines []string) {
	some := false
	for _, field := range t.Methods.List {
		signature, isMethod := field.Type.(*ast.FuncType)
		switch {
		case len(field.Names) == 0:
			lines = append(lines, "\t"+types.ExprString(field.Type))
		case !field.Names[0].IsExported():
			some = true
		case isMethod:
			lines = append(lines, "\t"+field.Names[0].Name+signatureText(signature))
		}
	}
	slices.Sort(lines)
	if some {
		lines = append(lines, hidden)
	}
	return lines
}

// methodLines is the exported methods of a type sorted by name, then those that an embedded unexported type of
// the package gives it.
func (p *pkg) methodLines(typeName, qualifier string) []string {
	type method struct{ name, line string }
	var methods []method
	var embedded []string
	for decl := range p.decls() {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Recv == nil || !decl.Name.IsExported() || baseName(decl.Recv.List[0].Type) != typeName {
				continue
			}
			methods = append(methods, method{decl.Name.Name, "\t" + methodLine(decl, qualifier)})
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				spec, ok := spec.(*ast.TypeSpec)
				if !ok || spec.Name.Name != typeName {
					continue
				}
				structType, ok := spec.Type.(*ast.StructType)
				if !ok {
					continue
				}
				for _, field := range structType.Fields.List {
					if name := baseName(field.Type); len(field.Names) == 0 && !ast.IsExported(name) && name != typeName {
						embedded = append(embedded, name)
					}
				}
			}
		}
	}
	slices.SortFunc(methods, func(a, b method) int { return cmp.Compare(a.name, b.name) })
	var lines []string
	for _, m := range methods {
		lines = append(lines, m.line)
	}
	for _, name := range embedded {
		lines = append(lines, p.methodLines(name, qualifier)...)
	}
	return lines
}

// internalLines shows what an alias of an internal type gives to users, who cannot look it up: the type's
// declaration and methods.
func (m *module) internalLines(p *pkg, target ast.Expr) []string {
	if index, ok := target.(*ast.IndexExpr); ok {
		target = index.X
	} else if list, ok := target.(*ast.IndexListExpr); ok {
		target = list.X
	}
	selector, ok := target.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	name, ok := selector.X.(*ast.Ident)
	if !ok {
		return nil
	}
	imported, ok := p.info.Uses[name].(*types.PkgName)
	if !ok || !m.own(imported.Imported().Path()) || !strings.Contains(imported.Imported().Path()+"/", "/internal/") {
		return nil
	}
	other := m.packages[imported.Imported().Path()]
	if other == nil {
		return nil // it could not be imported, which write reports
	}
	qualifier := imported.Imported().Name() + "."
	for decl := range other.decls() {
		decl, ok := decl.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range decl.Specs {
			if spec, ok := spec.(*ast.TypeSpec); ok && spec.Name.Name == selector.Sel.Name {
				return append(typeLines(spec, qualifier), other.methodLines(spec.Name.Name, qualifier)...)
			}
		}
	}
	return nil
}

// funcLine is a function's declaration on one line.
func funcLine(decl *ast.FuncDecl) string {
	return "func " + decl.Name.Name + typeParams(decl.Type.TypeParams) + signatureText(decl.Type)
}

// methodLine is a method's declaration on one line. The qualifier goes before the receiver's type.
func methodLine(decl *ast.FuncDecl, qualifier string) string {
	receiver := decl.Recv.List[0]
	text := types.ExprString(receiver.Type)
	if rest, ok := strings.CutPrefix(text, "*"); ok {
		text = "*" + qualifier + rest
	} else {
		text = qualifier + text
	}
	if len(receiver.Names) > 0 {
		text = receiver.Names[0].Name + " " + text
	}
	return "func (" + text + ") " + decl.Name.Name + signatureText(decl.Type)
}

// signatureText is the parameters and results of a function.
func signatureText(t *ast.FuncType) string {
	bare := *t
	bare.TypeParams = nil
	return strings.TrimPrefix(types.ExprString(&bare), "func")
}

// typeParams is a list of type parameters with its brackets, empty without one.
func typeParams(list *ast.FieldList) string {
	if list == nil {
		return ""
	}
	var fields []string
	for _, field := range list.List {
		var names []string
		for _, name := range field.Names {
			names = append(names, name.Name)
		}
		fields = append(fields, strings.Join(names, ", ")+" "+types.ExprString(field.Type))
	}
	return "[" + strings.Join(fields, ", ") + "]"
}

// baseName is the name of a type without pointer, package and type arguments.
func baseName(expr ast.Expr) string {
	for {
		switch e := expr.(type) {
		case *ast.StarExpr:
			expr = e.X
		case *ast.ParenExpr:
			expr = e.X
		case *ast.IndexExpr:
			expr = e.X
		case *ast.IndexListExpr:
			expr = e.X
		case *ast.SelectorExpr:
			return e.Sel.Name
		case *ast.Ident:
			return e.Name
		default:
			return ""
		}
	}
}
