/** How Teams shows cards in its light theme, as near as the public configuration of the card designer tells. */
const text = (color: string, subtle = color) => ({ default: color, subtle });
const colors = {
  default: text('#242424', '#616161'),
  accent: text('#5B5FC7'),
  attention: text('#C4314B'),
  good: text('#237B4B'),
  warning: text('#835C00'),
};
const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colors });

export const hostConfig = {
  fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: '#E1E1E1' },
  supportsInteractivity: true,
  containerStyles: { default: style('#FFFFFF'), emphasis: style('#F0F0F0'), attention: style('#FCF4F6'), warning: style('#FBF6D9') },
  actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
} as const;
