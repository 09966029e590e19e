; The installer for Windows: for one person, without an administrator; /S installs silently, /D=FOLDER last names a folder.
; run.py build packages defines VERSION, NUMBERS, SOURCE, ICON, NOTEBOOK_ICON, OUT, SIZE_KB and perhaps SIGN_CMD.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
AllowSkipFiles off

!include LogicLib.nsh
!include MUI2.nsh
!include WinVer.nsh
!include x64.nsh

!define NAME "Askwell"
!define PUBLISHER "the Askwell authors"
!define KIND "Askwell.Notebook"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Askwell"
!define CLASSES "Software\Classes"

Name "${NAME} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Askwell"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText " "

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs ${NAME}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "Copyright 2026 ${PUBLISHER}. MIT licence."

!ifdef SIGN_CMD
  !uninstfinalize '${SIGN_CMD} "%1"' = 0
  !finalize '${SIGN_CMD} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Askwell.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString STILL_OPEN ${LANG_ENGLISH} "Askwell is still open. Close its window, then try again. Nothing was changed so far."
LangString STILL_OPEN ${LANG_GERMAN} "Askwell ist noch offen. Schließe sein Fenster und versuche es noch einmal. Bisher wurde nichts geändert."
LangString TOO_OLD ${LANG_ENGLISH} "Askwell needs 64-bit Windows 10 or newer."
LangString TOO_OLD ${LANG_GERMAN} "Askwell braucht Windows 10 oder neuer mit 64 Bit."
LangString NOTEBOOK ${LANG_ENGLISH} "Askwell notebook"
LangString NOTEBOOK ${LANG_GERMAN} "Askwell-Notizbuch"
LangString PROGRAM ${LANG_ENGLISH} "Program"
LangString PROGRAM ${LANG_GERMAN} "Programm"
LangString PROGRAM_HINT ${LANG_ENGLISH} "Takes the program away. Your notebooks stay."
LangString PROGRAM_HINT ${LANG_GERMAN} "Nimmt das Programm weg. Deine Notizbücher bleiben."
LangString DATA ${LANG_ENGLISH} "Notebook, backups and settings"
LangString DATA ${LANG_GERMAN} "Notizbuch, Sicherungen und Einstellungen"
LangString DATA_HINT ${LANG_ENGLISH} "Also deletes everything you wrote, for good. Leave this off to keep it."
LangString DATA_HINT ${LANG_GERMAN} "Löscht auch alles, was du geschrieben hast, endgültig. Ohne Häkchen bleibt es."

; Leaves $R0 empty when no program runs from the folder. One that does is asked to close its window, which saves all.
!macro ASK_TO_CLOSE un
Function ${un}AskToClose
  StrCpy $R0 ""
  ${IfNot} ${FileExists} "$INSTDIR\Askwell.exe"
    Return
  ${EndIf}
  StrCpy $R1 0
  ${Do}
    ClearErrors
    FileOpen $R2 "$INSTDIR\Askwell.exe" a
    ${IfNot} ${Errors}
      FileClose $R2
      StrCpy $R0 ""
      ${ExitDo}
    ${EndIf}
    StrCpy $R0 "open"
    ${If} $R1 = 0
      nsExec::Exec 'taskkill.exe /IM Askwell.exe'
      Pop $R3
    ${EndIf}
    Sleep 250
    IntOp $R1 $R1 + 1
  ${LoopUntil} $R1 > 60
FunctionEnd
!macroend
!insertmacro ASK_TO_CLOSE ""
!insertmacro ASK_TO_CLOSE "un."

; Waits for the program to be closed, or leaves with status 2 before anything was changed.
!macro WAIT_UNTIL_CLOSED un
  ${Do}
    Call ${un}AskToClose
    ${If} $R0 == ""
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(STILL_OPEN)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel 2
    Quit
  ${Loop}
!macroend

; What an installed program consists of; a folder of the user's own may lie beside it and stays.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\Askwell.exe"
  Delete "$INSTDIR\askwell-cli.exe"
  Delete "$INSTDIR\notebook.ico"
  Delete "$INSTDIR\LICENCES.txt"
  Delete "$INSTDIR\askwell.cdx.json"
  Delete "$INSTDIR\uninstall.exe"
!macroend

!macro TELL_EXPLORER
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd

Section
  !insertmacro WAIT_UNTIL_CLOSED ""
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*"
  File "/oname=notebook.ico" "${NOTEBOOK_ICON}"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Askwell.lnk" "$INSTDIR\Askwell.exe"

  WriteRegStr HKCU "${CLASSES}\.askwell" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\.askwell" "Content Type" "application/vnd.askwell.notebook"
  WriteRegNone HKCU "${CLASSES}\.askwell\OpenWithProgids" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(NOTEBOOK)"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\notebook.ico"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\Askwell.exe" "%1"'
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\Askwell.exe" "" "$INSTDIR\Askwell.exe"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Askwell.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro TELL_EXPLORER
SectionEnd

Section "un.$(PROGRAM)" REMOVE_PROGRAM_SECTION
  SectionIn RO
  !insertmacro WAIT_UNTIL_CLOSED "un."
  !insertmacro REMOVE_PROGRAM
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Askwell.lnk"
  ReadRegStr $R0 HKCU "${CLASSES}\.askwell" ""
  ${If} $R0 == "${KIND}"
    DeleteRegValue HKCU "${CLASSES}\.askwell" ""
    DeleteRegValue HKCU "${CLASSES}\.askwell" "Content Type"
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.askwell\OpenWithProgids" "${KIND}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.askwell\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.askwell"
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\Askwell.exe"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TELL_EXPLORER
SectionEnd

; Off unless somebody ticks it; a silent removal never does.
Section /o "un.$(DATA)" REMOVE_DATA_SECTION
  RMDir /r "$LOCALAPPDATA\Askwell"
  RMDir /r "$LOCALAPPDATA\Askwell Backups"
SectionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${REMOVE_PROGRAM_SECTION} "$(PROGRAM_HINT)"
  !insertmacro MUI_DESCRIPTION_TEXT ${REMOVE_DATA_SECTION} "$(DATA_HINT)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
