import GitHistory
import Testing

@testable import Analysis

@Suite struct GuardTests {
    private func claim(
        _ stem: String, ending: String? = nil, folder: String? = nil, test: String = "a.test.ts"
    ) -> Absences.Claim {
        Absences.Claim(
            test: test, name: AbsentName(line: 1, stem: stem, ending: ending, folder: folder))
    }

    @Test func aNameOfTwoWordsMeansTheFileWhereverItStands() {
        let portMap = Guard("src/maps/port-map.tsx")
        #expect(portMap.isHeld(by: claim("portmap"), besides: []))
        #expect(portMap.isHeld(by: claim("portmap"), besides: ["src/maps/port-map.test.ts"]))
        #expect(!Guard("src/maps/map.tsx").isHeld(by: claim("map"), besides: []))
        #expect(Guard("Views/PortMap.swift").isHeld(by: claim("portmap"), besides: []))
    }

    @Test func aNameOfOneWordMustComeWithItsFolderOrItsEnding() {
        let map = Guard("src/maps/map.tsx")
        #expect(map.isHeld(by: claim("map", ending: "tsx"), besides: []))
        #expect(map.isHeld(by: claim("map", folder: "maps"), besides: []))
        #expect(!map.isHeld(by: claim("map", ending: "py"), besides: []))
        #expect(!map.isHeld(by: claim("map", ending: "tsx"), besides: ["src/city/map.tsx"]))
        #expect(
            map.isHeld(
                by: claim("map", ending: "tsx", folder: "maps"), besides: ["src/city/map.tsx"]))
    }

    @Test func aTestMeansTheLivingFileOfItsOwnLanguageThatIsNotUsed() {
        let swift = Guard("ios/PortMap.swift")
        #expect(!swift.isHeld(by: claim("portmap"), besides: ["src/port-map.tsx"]))
        #expect(swift.isHeld(by: claim("portmap"), besides: []))
        let script = Guard("src/port-map.tsx")
        #expect(script.isHeld(by: claim("portmap"), besides: ["ios/PortMap.swift"]))
    }

    @Test func aPathInAnotherFolderIsAnotherFile() {
        let elsewhere = claim("portmap", ending: "ts", folder: "lib")
        #expect(Guard("src/lib/port-map.ts").isHeld(by: elsewhere, besides: []))
        #expect(!Guard("src/maps/port-map.ts").isHeld(by: elsewhere, besides: []))
        #expect(!Guard("src/app/api/port-map/route.ts").isHeld(by: elsewhere, besides: []))
    }

    @Test func aRouteIsCalledByItsFolder() {
        let route = Guard("src/app/api/library/route.ts")
        #expect(!route.isHeld(by: claim("library", ending: "css", folder: "styles"), besides: []))
        #expect(!route.isHeld(by: claim("library"), besides: []))
        #expect(route.isHeld(by: claim("library", folder: "api"), besides: []))
        #expect(Guard("src/app/port-map/page.tsx").isHeld(by: claim("portmap"), besides: []))
    }
}
